"""Drops users without a past.

Fails: A user without a past gets the mean covariate of all others
"""

import numpy as np


def cuped(y, x, group):
    known = ~np.isnan(x)
    y, x, group = y[known], x[known], group[known]
    dx = x.astype(float)
    for g in (0, 1):
        dx[group == g] -= x[group == g].mean()
    square = dx @ dx
    theta = dx @ y / square if square > 0 else 0.0
    adjusted = y - theta * (x - x.mean())
    a, b = adjusted[group == 0], adjusted[group == 1]
    variance = a.var(ddof=1) / len(a) + b.var(ddof=1) / len(b)
    return b.mean() - a.mean(), np.sqrt(variance)
