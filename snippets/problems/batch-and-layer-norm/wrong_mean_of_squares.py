"""Takes the mean of squares minus the squared mean, which cancels far from 0.

Fails: Values around a million keep their digits
"""

import numpy as np


def normalize(X, gamma, beta, axis, eps=1e-5):
    X_hat, _ = standardize(X, axis, eps)
    return gamma * X_hat + beta


def normalize_backward(G, X, gamma, axis, eps=1e-5):
    X_hat, sigma = standardize(X, axis, eps)
    H = gamma * G
    along = (H * X_hat).mean(axis=axis, keepdims=True)
    dX = (H - H.mean(axis=axis, keepdims=True) - X_hat * along) / sigma
    return dX, (G * X_hat).sum(axis=0), G.sum(axis=0)


def standardize(X, axis, eps):
    mean = X.mean(axis=axis, keepdims=True)
    var = (X**2).mean(axis=axis, keepdims=True) - mean**2
    sigma = np.sqrt(var + eps)
    return (X - mean) / sigma, sigma
