"""Takes exp of the log scores as they are, which gives 0/0.

Fails: A very long document gives probabilities and not NaN
"""

import numpy as np


def naive_bayes(X, y, X_new, alpha=1.0):
    classes = np.unique(y)
    prior = np.array([(y == c).mean() for c in classes])
    counts = np.array([X[y == c].sum(axis=0) for c in classes]) + alpha
    theta = counts / counts.sum(axis=1, keepdims=True)
    weights = np.exp(np.log(prior) + X_new @ np.log(theta).T)
    return weights / weights.sum(axis=1, keepdims=True)
