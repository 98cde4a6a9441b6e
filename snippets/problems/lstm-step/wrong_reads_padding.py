"""Hides the padding in the output, and lets the state read it.

Fails: After its end a sequence keeps its state, and puts out zeros
"""

import numpy as np


def sigmoid(z):
    return 0.5 * (1 + np.tanh(z / 2))


def lstm_step(x, h, c, W, U, b):
    i, f, g, o = np.split(h @ W.T + x @ U.T + b, 4, axis=1)
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    return sigmoid(o) * np.tanh(c), c


def lstm(X, lengths, W, U, b):
    n, T, _ = X.shape
    h = c = np.zeros((n, W.shape[1]))
    H = np.zeros((n, T, W.shape[1]))
    for t in range(T):
        h, c = lstm_step(X[:, t], h, c, W, U, b)
        H[:, t] = h * (t < lengths)[:, None]
    return H, h, c
