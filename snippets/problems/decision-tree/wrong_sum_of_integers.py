"""Adds two whole numbers, which overflows.

Fails: Whole numbers are cut halfway between, also where their sum is large
"""

import numpy as np


def grow(X, y, max_depth, min_leaf=1):
    classes, counts = np.unique(y, return_counts=True)
    cut = None
    if max_depth > 0 and len(classes) > 1:
        cut = best_cut(X, y, min_leaf)
    if cut is None:
        return int(classes[counts.argmax()])
    j, threshold = cut
    left = X[:, j] <= threshold
    return (
        j,
        threshold,
        grow(X[left], y[left], max_depth - 1, min_leaf),
        grow(X[~left], y[~left], max_depth - 1, min_leaf),
    )


def best_cut(X, y, min_leaf):
    best, cut = np.inf, None
    for j in range(X.shape[1]):
        values = np.unique(X[:, j])
        for threshold in (values[:-1] + values[1:]) / 2:
            left = X[:, j] <= threshold
            n_left, n_right = left.sum(), (~left).sum()
            if min(n_left, n_right) < min_leaf:
                continue
            impurity = n_left * gini(y[left]) + n_right * gini(y[~left])
            if impurity / len(y) < best - 1e-12:
                best, cut = impurity / len(y), (j, float(threshold))
    return cut


def gini(y):
    counts = np.unique(y, return_counts=True)[1]
    return 1 - ((counts / len(y)) ** 2).sum()


def predict(tree, X):
    if not isinstance(tree, tuple):
        return np.full(len(X), tree)
    j, threshold, left, right = tree
    goes_left = X[:, j] <= threshold
    classes = np.empty(len(X), dtype=int)
    classes[goes_left] = predict(left, X[goes_left])
    classes[~goes_left] = predict(right, X[~goes_left])
    return classes
