"""Counts a word of a new document once, however often it occurs.

Fails: Three documents of two words, by hand
"""

import numpy as np


def naive_bayes(X, y, X_new, alpha=1.0):
    classes = np.unique(y)
    prior = np.array([(y == c).mean() for c in classes])
    counts = np.array([X[y == c].sum(axis=0) for c in classes]) + alpha
    theta = counts / counts.sum(axis=1, keepdims=True)
    scores = np.log(prior) + (X_new > 0) @ np.log(theta).T
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    return weights / weights.sum(axis=1, keepdims=True)
