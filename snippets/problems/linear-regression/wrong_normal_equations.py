"""Solves the normal equations, whose condition number is squared.

Fails: Nearly equal columns keep their digits
"""

import numpy as np


def linear_regression(X, y, lam=0.0):
    centred = X - X.mean(axis=0)
    A = centred.T @ centred + lam * np.eye(X.shape[1])
    w = np.linalg.pinv(A, hermitian=True) @ centred.T @ (y - y.mean())
    return w, y.mean() - X.mean(axis=0) @ w
