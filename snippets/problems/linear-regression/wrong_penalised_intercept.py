"""Adds a column of ones and penalises its weight with the others.

Fails: The penalty shrinks the weight and leaves the intercept free
"""

import numpy as np


def linear_regression(X, y, lam=0.0):
    n, d = X.shape
    ones = np.column_stack([X, np.ones(n)])
    rows = np.vstack([ones, np.sqrt(lam) * np.eye(d + 1)])
    targets = np.concatenate([y, np.zeros(d + 1)])
    w = np.linalg.lstsq(rows, targets, rcond=None)[0]
    return w[:-1], w[-1]
