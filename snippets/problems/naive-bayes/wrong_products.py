"""Multiplies probabilities, which end at 0 for each class of a long document.

Fails: A very long document gives probabilities and not NaN
"""

import numpy as np


def naive_bayes(X, y, X_new, alpha=1.0):
    classes = np.unique(y)
    prior = np.array([(y == c).mean() for c in classes])
    counts = np.array([X[y == c].sum(axis=0) for c in classes]) + alpha
    theta = counts / counts.sum(axis=1, keepdims=True)
    weights = prior * (theta ** X_new[:, None, :]).prod(axis=2)
    return weights / weights.sum(axis=1, keepdims=True)
