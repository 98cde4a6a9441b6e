"""Leaves ties to the sort, so the order of the list decides.

Fails: Equal scores share the mean of their gains
"""

import numpy as np


def ndcg(y, s, k):
    gain = 2.0**y - 1
    discount = 1 / np.log2(np.arange(2, len(y) + 2))
    discount[k:] = 0
    best = np.sort(gain)[::-1] @ discount
    order = np.argsort(-s, kind="stable")
    return gain[order] @ discount / best if best else float("nan")
