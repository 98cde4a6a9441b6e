"""Goes through all blocks again and again until nothing falls.

Fails: Each score is pooled once, not in pass after pass
"""

import numpy as np


def isotonic_regression(x, y, weights):
    weights, y = weights.astype(float), y.astype(float)
    _, inverse = np.unique(x, return_inverse=True)
    weight = np.bincount(inverse, weights=weights)
    mean = np.bincount(inverse, weights=weights * y) / weight
    blocks = [(w, m, 1) for w, m in zip(weight, mean, strict=True)]
    changed = True
    while changed:
        changed = False
        for i in range(len(blocks) - 1):
            (w1, m1, n1), (w2, m2, n2) = blocks[i : i + 2]
            if m1 > m2:
                w = w1 + w2
                pooled = (w, (w1 * m1 + w2 * m2) / w, n1 + n2)
                blocks[i : i + 2] = [pooled]
                changed = True
                break
    if not blocks:
        return np.zeros(0)
    _, means, counts = zip(*blocks, strict=True)
    return np.repeat(means, counts)[inverse]
