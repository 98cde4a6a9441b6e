"""Returns 0 for a query without relevant items.

Fails: Without a positive grade it is NaN
"""

import numpy as np


def ndcg(y, s, k):
    gain = 2.0**y - 1
    discount = 1 / np.log2(np.arange(2, len(y) + 2))
    discount[k:] = 0
    best = np.sort(gain)[::-1] @ discount
    if best == 0:
        return 0.0
    _, group = np.unique(-s, return_inverse=True)
    mean = np.bincount(group, gain) / np.bincount(group)
    return mean[np.sort(group)] @ discount / best
