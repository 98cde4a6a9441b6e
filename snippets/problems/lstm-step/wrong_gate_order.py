"""Takes the blocks in the order i, f, o, g.

Fails: One step by hand: each gate at its place
"""

import numpy as np


def sigmoid(z):
    return 0.5 * (1 + np.tanh(z / 2))


def lstm_step(x, h, c, W, U, b):
    i, f, o, g = np.split(h @ W.T + x @ U.T + b, 4, axis=1)
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    return sigmoid(o) * np.tanh(c), c


def lstm(X, lengths, W, U, b):
    n, T, _ = X.shape
    h = c = np.zeros((n, W.shape[1]))
    H = np.zeros((n, T, W.shape[1]))
    for t in range(T):
        real = (t < lengths)[:, None]
        h_new, c_new = lstm_step(X[:, t], h, c, W, U, b)
        h, c = np.where(real, h_new, h), np.where(real, c_new, c)
        H[:, t] = np.where(real, h, 0)
    return H, h, c
