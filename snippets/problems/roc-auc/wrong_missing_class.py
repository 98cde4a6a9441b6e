"""Calls the area one half where a class is missing.

Fails: Without a class the area is NaN
"""

import numpy as np


def roc_auc(y, s):
    y = np.asarray(y) == 1
    if y.all() or not y.any():
        return 0.5
    negatives = np.sort(s[~y])
    below = np.searchsorted(negatives, s[y], side="left")
    not_above = np.searchsorted(negatives, s[y], side="right")
    return (below + not_above).mean() / 2 / len(negatives)
