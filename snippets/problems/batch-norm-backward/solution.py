from collections.abc import Callable

import numpy as np


def batch_norm(
    x: np.ndarray, gamma: np.ndarray, beta: np.ndarray, eps: float = 1e-5
) -> tuple[np.ndarray, object]:
    """Batch normalisation in training.

    x: shape (n, c, ...), with any number of axes behind the channels.
    gamma, beta: scale and shift of each channel, shape (c,).
    Returns the output, of the shape of x, and a cache for the backward pass.
    """
    axes = (0, *range(2, x.ndim))
    channel = (1, -1) + (1,) * (x.ndim - 2)
    centred = x - x.mean(axis=axes, keepdims=True)
    sigma = np.sqrt((centred**2).mean(axis=axes, keepdims=True) + eps)
    x_hat = centred / sigma
    gamma = gamma.reshape(channel)
    return gamma * x_hat + beta.reshape(channel), (x_hat, gamma, sigma, axes)


def batch_norm_backward(
    dy: np.ndarray, cache: object
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The backward pass of batch_norm.

    dy: derivative of the loss by the output, of the shape of x.
    Returns the derivatives by x, of its shape, gamma and beta, shape (c,).
    """
    x_hat, gamma, sigma, axes = cache
    g = gamma * dy
    along = (g * x_hat).mean(axis=axes, keepdims=True)
    dx = (g - g.mean(axis=axes, keepdims=True) - x_hat * along) / sigma
    return dx, (dy * x_hat).sum(axis=axes), dy.sum(axis=axes)


def numerical_gradient(
    f: Callable[[np.ndarray], float], x: np.ndarray, h: float = 1e-5
) -> np.ndarray:
    """The gradient of f at x by central differences, of the shape of x."""
    grad = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[place] = h
        grad[place] = (f(x + step) - f(x - step)) / (2 * h)
    return grad
