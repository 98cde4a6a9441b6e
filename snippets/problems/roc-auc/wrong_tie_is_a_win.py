"""Counts a tied pair as one in the right order.

Fails: A tied pair counts half
"""

import numpy as np


def roc_auc(y, s):
    y = np.asarray(y) == 1
    if y.all() or not y.any():
        return np.nan
    negatives = np.sort(s[~y])
    not_above = np.searchsorted(negatives, s[y], side="right")
    return not_above.mean() / len(negatives)
