"""Multiplies by gamma after the means, which layer normalisation forbids.

Fails: Layer normalisation of a row by hand, forward and backward
"""

import numpy as np


def normalize(X, gamma, beta, axis, eps=1e-5):
    mean = X.mean(axis=axis, keepdims=True)
    sigma = np.sqrt(X.var(axis=axis, keepdims=True) + eps)
    return gamma * (X - mean) / sigma + beta


def normalize_backward(G, X, gamma, axis, eps=1e-5):
    sigma = np.sqrt(X.var(axis=axis, keepdims=True) + eps)
    X_hat = (X - X.mean(axis=axis, keepdims=True)) / sigma
    along = (G * X_hat).mean(axis=axis, keepdims=True)
    dX = gamma / sigma * (G - G.mean(axis=axis, keepdims=True) - X_hat * along)
    return dX, (G * X_hat).sum(axis=0), G.sum(axis=0)
