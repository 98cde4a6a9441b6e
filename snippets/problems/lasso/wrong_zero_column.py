"""Divides by the square of a column that is constant.

Fails: A column of zeros gets the weight 0
"""

import numpy as np


def lasso(X, y, lam, sweeps=100):
    A, r = X - X.mean(axis=0), y - y.mean()
    squares = (A**2).sum(axis=0)
    w = np.zeros(X.shape[1])
    for _ in range(sweeps):
        for j in range(len(w)):
            rho = A[:, j] @ r + squares[j] * w[j]
            new = np.sign(rho) * max(abs(rho) - lam, 0) / squares[j]
            r += A[:, j] * (w[j] - new)
            w[j] = new
    return w, y.mean() - X.mean(axis=0) @ w
