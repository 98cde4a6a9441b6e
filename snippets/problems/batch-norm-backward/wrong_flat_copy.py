"""Moves entries of x.reshape(-1), which is a copy if x is a transposed view.

Fails: Central differences for arrays of any shape, views and whole numbers
"""

import numpy as np


def batch_norm(x, gamma, beta, eps=1e-5):
    axes = (0, *range(2, x.ndim))
    channel = (1, -1) + (1,) * (x.ndim - 2)
    centred = x - x.mean(axis=axes, keepdims=True)
    sigma = np.sqrt((centred**2).mean(axis=axes, keepdims=True) + eps)
    x_hat = centred / sigma
    gamma = gamma.reshape(channel)
    return gamma * x_hat + beta.reshape(channel), (x_hat, gamma, sigma, axes)


def batch_norm_backward(dy, cache):
    x_hat, gamma, sigma, axes = cache
    g = gamma * dy
    along = (g * x_hat).mean(axis=axes, keepdims=True)
    dx = (g - g.mean(axis=axes, keepdims=True) - x_hat * along) / sigma
    return dx, (dy * x_hat).sum(axis=axes), dy.sum(axis=axes)


def numerical_gradient(f, x, h=1e-5):
    grad = np.zeros(x.shape)
    x = x.astype(float)
    flat, slopes = x.reshape(-1), grad.reshape(-1)
    for i in range(flat.size):
        old = flat[i]
        flat[i] = old + h
        above = f(x)
        flat[i] = old - h
        slopes[i] = (above - f(x)) / (2 * h)
        flat[i] = old
    return grad
