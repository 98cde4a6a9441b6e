"""Averages the shares of the documents, so that short ones count as much as long.

Fails: Three documents of two words, by hand
"""

import numpy as np


def naive_bayes(X, y, X_new, alpha=1.0):
    smoothed = X + alpha
    share = smoothed / smoothed.sum(axis=1, keepdims=True)
    classes = np.unique(y)
    theta = np.array([share[y == c].mean(axis=0) for c in classes])
    prior = np.array([(y == c).mean() for c in classes])
    scores = np.log(prior) + X_new @ np.log(theta).T
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    return weights / weights.sum(axis=1, keepdims=True)
