"""Averages two blocks without regard to how much each holds.

Fails: What falls is pooled, also with blocks further back
"""

import numpy as np


def isotonic_regression(x, y, weights):
    weights, y = weights.astype(float), y.astype(float)
    _, inverse = np.unique(x, return_inverse=True)
    weight = np.bincount(inverse, weights=weights)
    mean = np.bincount(inverse, weights=weights * y) / weight
    blocks = []
    for m in mean:
        blocks.append((m, 1))
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            (m2, n2), (m1, n1) = blocks.pop(), blocks.pop()
            blocks.append(((m1 + m2) / 2, n1 + n2))
    if not blocks:
        return np.zeros(0)
    means, counts = zip(*blocks, strict=True)
    return np.repeat(means, counts)[inverse]
