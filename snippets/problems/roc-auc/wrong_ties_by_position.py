"""Ranks equal scores by their place in the array.

Fails: A tied pair counts half
"""

import numpy as np


def roc_auc(y, s):
    y = np.asarray(y) == 1
    n_pos, n_neg = float(y.sum()), float((~y).sum())
    if n_pos == 0 or n_neg == 0:
        return np.nan
    rank = np.empty(len(s))
    rank[np.argsort(s, kind="stable")] = np.arange(1, len(s) + 1)
    return (rank[y].sum() - n_pos * (n_pos + 1) / 2) / (n_pos * n_neg)
