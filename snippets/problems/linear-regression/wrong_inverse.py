"""Inverts the matrix of the normal equations, which may be singular.

Fails: Equal columns share the weight, a constant one gets none
"""

import numpy as np


def linear_regression(X, y, lam=0.0):
    centred = X - X.mean(axis=0)
    A = centred.T @ centred + lam * np.eye(X.shape[1])
    w = np.linalg.inv(A) @ centred.T @ (y - y.mean())
    return w, y.mean() - X.mean(axis=0) @ w
