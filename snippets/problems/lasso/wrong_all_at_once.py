"""Computes all weights of a sweep from the residual at its beginning.

Fails: In a sweep each weight sees the new values of those before it
"""

import numpy as np


def lasso(X, y, lam, sweeps=100):
    A, target = X - X.mean(axis=0), y - y.mean()
    squares = (A**2).sum(axis=0)
    w = np.zeros(X.shape[1])
    for _ in range(sweeps):
        rho = A.T @ (target - A @ w) + squares * w
        cut = np.sign(rho) * np.maximum(abs(rho) - lam, 0)
        w = np.divide(cut, squares, out=np.zeros(len(w)), where=squares > 0)
    return w, y.mean() - X.mean(axis=0) @ w
