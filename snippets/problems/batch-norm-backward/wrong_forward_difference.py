"""Takes the difference to f(x), whose error falls with h only.

Fails: Central differences of a sum of cubes give 3 x^2 + h^2
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
    for place in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[place] = h
        grad[place] = (f(x + step) - f(x)) / h
    return grad
