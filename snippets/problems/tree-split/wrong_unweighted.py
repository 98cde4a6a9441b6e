"""Averages the impurities of the sides without their sizes.

Fails: Eight borrowers, cut by their income
"""

import numpy as np


def best_split(X, y):
    def gini(classes):
        shares = np.bincount(classes) / len(classes)
        return 1 - (shares**2).sum()

    best = None
    for j in range(X.shape[1]):
        values = np.unique(X[:, j])
        for cut in (values[1:] + values[:-1]) / 2:
            left = X[:, j] <= cut
            gain = gini(y) - (gini(y[left]) + gini(y[~left])) / 2
            if best is None or gain > best[0] + 1e-12:
                best = gain, j, cut
    return best
