"""Subtracts the mean of each group, which leaves the plain difference.

Fails: Two users a group, by hand
"""

import numpy as np


def cuped(y, x, group):
    known = ~np.isnan(x)
    x = np.where(known, x, x[known].mean() if known.any() else 0.0)
    dx = x.astype(float)
    for g in (0, 1):
        dx[group == g] -= x[group == g].mean()
    square = dx @ dx
    adjusted = y - (dx @ y / square if square > 0 else 0.0) * dx
    a, b = adjusted[group == 0], adjusted[group == 1]
    variance = a.var(ddof=1) / len(a) + b.var(ddof=1) / len(b)
    return b.mean() - a.mean(), np.sqrt(variance)
