"""Averages the error once more in the biases, where it has been divided by n.

Fails: The gradients are those of the mean over the examples
"""

import numpy as np


def loss_and_gradients(X, y, W1, b1, W2, b2):
    n = len(X)
    H = np.maximum(X @ W1.T + b1, 0)
    Z = H @ W2.T + b2
    Z = Z - Z.max(axis=1, keepdims=True)
    log_p = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    loss = -log_p[np.arange(n), y].mean()

    delta = np.exp(log_p)
    delta[np.arange(n), y] -= 1
    delta /= n
    dW2, db2 = delta.T @ H, delta.mean(axis=0)
    delta = (delta @ W2) * (H > 0)
    return loss, (delta.T @ X, delta.mean(axis=0), dW2, db2)
