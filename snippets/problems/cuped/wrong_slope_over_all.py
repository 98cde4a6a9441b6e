"""Takes the slope over all users, into which the effect itself enters.

Fails: Two users a group, by hand
"""

import numpy as np


def cuped(y, x, group):
    known = ~np.isnan(x)
    x = np.where(known, x, x[known].mean() if known.any() else 0.0)
    dx = x - x.mean()
    square = dx @ dx
    theta = dx @ (y - y.mean()) / square if square > 0 else 0.0
    adjusted = y - theta * dx
    a, b = adjusted[group == 0], adjusted[group == 1]
    variance = a.var(ddof=1) / len(a) + b.var(ddof=1) / len(b)
    return b.mean() - a.mean(), np.sqrt(variance)
