"""Adds alpha once to the total of a class, in place of once a word.

Fails: Three documents of two words, by hand
"""

import numpy as np


def naive_bayes(X, y, X_new, alpha=1.0):
    classes = np.unique(y)
    prior = np.array([(y == c).mean() for c in classes])
    counts = np.array([X[y == c].sum(axis=0) for c in classes])
    theta = (counts + alpha) / (counts.sum(axis=1, keepdims=True) + alpha)
    scores = np.log(prior) + X_new @ np.log(theta).T
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    return weights / weights.sum(axis=1, keepdims=True)
