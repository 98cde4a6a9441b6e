"""Counts anew for each cut.

Fails: There is a loop over features and none over cuts
"""

from itertools import pairwise

import numpy as np


def best_split(X, y):
    best = None
    for j in range(X.shape[1]):
        values = np.unique(X[:, j])
        for a, b in pairwise(values):
            cut = (a + b) / 2
            left = X[:, j] <= cut
            share = left.mean()
            inside = share * gini(y[left]) + (1 - share) * gini(y[~left])
            gain = gini(y) - inside
            if best is None or gain > best[0] + 1e-12:
                best = gain, j, cut
    return best


def gini(y):
    shares = np.unique(y, return_counts=True)[1] / len(y)
    return 1 - (shares**2).sum()
