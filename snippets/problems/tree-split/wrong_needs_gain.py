"""Returns None if no cut gains anything.

Fails: The best cut is returned also if it gains nothing
"""

import numpy as np


def best_split(X, y):
    def gini(classes):
        shares = np.bincount(classes) / len(classes)
        return 1 - (shares**2).sum()

    best, found = 1e-12, None
    for j in range(X.shape[1]):
        values = np.unique(X[:, j])
        for cut in (values[1:] + values[:-1]) / 2:
            left = X[:, j] <= cut
            inside = left.mean() * gini(y[left])
            inside += (~left).mean() * gini(y[~left])
            if gini(y) - inside > best:
                best = gini(y) - inside
                found = best, j, cut
                best += 1e-12
    return found
