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
    raise NotImplementedError


def batch_norm_backward(
    dy: np.ndarray, cache: object
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The backward pass of batch_norm.

    dy: derivative of the loss by the output, of the shape of x.
    Returns the derivatives by x, of its shape, gamma and beta, shape (c,).
    """
    raise NotImplementedError


def numerical_gradient(
    f: Callable[[np.ndarray], float], x: np.ndarray, h: float = 1e-5
) -> np.ndarray:
    """The gradient of f at x by central differences, of the shape of x."""
    raise NotImplementedError
