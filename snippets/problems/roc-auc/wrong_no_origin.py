"""Sums trapezia between the thresholds, without the point (0, 0).

Fails: A score that is always the same has the area one half
"""

import numpy as np


def roc_auc(y, s):
    y = np.asarray(y) == 1
    if y.all() or not y.any():
        return np.nan
    thresholds = np.unique(s)[::-1]
    tpr = 1 - np.searchsorted(np.sort(s[y]), thresholds) / y.sum()
    fpr = 1 - np.searchsorted(np.sort(s[~y]), thresholds) / (~y).sum()
    return (np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2).sum()
