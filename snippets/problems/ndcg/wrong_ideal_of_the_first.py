"""Sorts only the first k items for the best order, so better ones below are missed.

Fails: The best order is that of all items, not of the first k
"""

import numpy as np


def ndcg(y, s, k):
    _, group = np.unique(-s, return_inverse=True)
    gain = 2.0**y - 1
    mean = np.bincount(group, gain) / np.bincount(group)
    top = mean[np.sort(group)][:k]
    discount = 1 / np.log2(np.arange(2, len(top) + 2))
    best = np.sort(top)[::-1] @ discount
    return top @ discount / best if best else float("nan")
