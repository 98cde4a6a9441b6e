"""Takes the last value of the left side as threshold, in place of the middle.

Fails: Eight borrowers, cut by their income
"""

import numpy as np


def best_split(X, y):
    def gini(classes):
        shares = np.bincount(classes) / len(classes)
        return 1 - (shares**2).sum()

    best = None
    for j in range(X.shape[1]):
        for cut in np.unique(X[:, j])[:-1]:
            left = X[:, j] <= cut
            inside = left.mean() * gini(y[left])
            inside += (~left).mean() * gini(y[~left])
            if best is None or gini(y) - inside > best[0] + 1e-12:
                best = gini(y) - inside, j, cut
    return best
