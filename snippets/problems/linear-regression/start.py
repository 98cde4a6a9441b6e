import numpy as np


def linear_regression(
    X: np.ndarray, y: np.ndarray, lam: float = 0.0
) -> tuple[np.ndarray, float]:
    """Least squares, with lam > 0 ridge, with a free intercept.

    X: shape (n, d).
    y: shape (n,).
    Returns the weights, shape (d,), and the intercept.
    """
    raise NotImplementedError
