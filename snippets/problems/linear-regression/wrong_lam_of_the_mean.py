"""Multiplies lam by n, as if the loss were the mean of the squares.

Fails: The penalty shrinks the weight and leaves the intercept free
"""

import numpy as np


def linear_regression(X, y, lam=0.0):
    n, d = X.shape
    centre = X.mean(axis=0)
    rows = np.vstack([X - centre, np.sqrt(n * lam) * np.eye(d)])
    targets = np.concatenate([y - y.mean(), np.zeros(d)])
    w = np.linalg.lstsq(rows, targets, rcond=None)[0]
    return w, y.mean() - centre @ w
