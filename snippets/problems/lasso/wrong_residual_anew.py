"""Multiplies all of X by the weights before each update.

Fails: A sweep reads each column a few times
"""

import numpy as np


def lasso(X, y, lam, sweeps=100):
    A, target = X - X.mean(axis=0), y - y.mean()
    squares = (A**2).sum(axis=0)
    w = np.zeros(X.shape[1])
    for _ in range(sweeps):
        for j in np.flatnonzero(squares):
            r = target - A @ w
            rho = A[:, j] @ r + squares[j] * w[j]
            w[j] = np.sign(rho) * max(abs(rho) - lam, 0) / squares[j]
    return w, y.mean() - X.mean(axis=0) @ w
