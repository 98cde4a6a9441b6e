"""Takes the softmax over columns, so that rows of Y choose.

Fails: Rows of X choose among rows of Y, not the reverse
"""

import numpy as np


def info_nce(X, Y, tau):
    n = len(X)
    x, y = (np.linalg.norm(M, axis=1, keepdims=True) for M in (X, Y))
    U, V = X / x, Y / y
    T = U @ V.T / tau
    T = T - T.max(axis=0)
    log_P = T - np.log(np.exp(T).sum(axis=0))
    G = (np.exp(log_P) - np.eye(n)) / (n * tau)
    dU, dV = G @ V, G.T @ U
    dX = (dU - U * (U * dU).sum(axis=1, keepdims=True)) / x
    dY = (dV - V * (V * dV).sum(axis=1, keepdims=True)) / y
    return -np.trace(log_P) / n, dX, dY
