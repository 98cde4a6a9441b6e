"""Sorts the cases only, so that equal scores get several values.

Fails: Equal scores have one value, and count with all their weight
"""

import numpy as np


def isotonic_regression(x, y, weights):
    order = np.lexsort((y, x))
    blocks = []
    for w, m in zip(weights[order] * 1.0, y[order] * 1.0, strict=True):
        blocks.append((w, m, 1))
        while len(blocks) > 1 and blocks[-2][1] > blocks[-1][1]:
            (w2, m2, n2), (w1, m1, n1) = blocks.pop(), blocks.pop()
            w = w1 + w2
            blocks.append((w, (w1 * m1 + w2 * m2) / w, n1 + n2))
    fit = np.zeros(len(x))
    if blocks:
        _, means, counts = zip(*blocks, strict=True)
        fit[order] = np.repeat(means, counts)
    return fit
