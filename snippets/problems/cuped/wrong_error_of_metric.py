"""Adjusts the effect, and returns the standard error of the plain metric.

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
    theta = dx @ y / square if square > 0 else 0.0
    adjusted = y - theta * (x - x.mean())
    effect = adjusted[group == 1].mean() - adjusted[group == 0].mean()
    a, b = y[group == 0], y[group == 1]
    return effect, np.sqrt(a.var(ddof=1) / len(a) + b.var(ddof=1) / len(b))
