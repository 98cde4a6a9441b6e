"""Takes the mean of products less the product of means, and loses the digits.

Fails: A covariate that varies by 1 around a hundred million
"""

import numpy as np


def cuped(y, x, group):
    x, y = x.astype(float), y.astype(float)
    known = ~np.isnan(x)
    x = np.where(known, x, x[known].mean() if known.any() else 0.0)
    groups = [group == 0, group == 1]
    products = squares = 0.0
    for g in groups:
        n = g.sum()
        products += n * ((x[g] * y[g]).mean() - x[g].mean() * y[g].mean())
        squares += n * ((x[g] ** 2).mean() - x[g].mean() ** 2)
    theta = products / squares if squares > 0 else 0.0
    adjusted = y - theta * (x - x.mean())
    a, b = (adjusted[g] for g in groups)
    variance = a.var(ddof=1) / len(a) + b.var(ddof=1) / len(b)
    return b.mean() - a.mean(), np.sqrt(variance)
