import numpy as np


def lasso(
    X: np.ndarray, y: np.ndarray, lam: float, sweeps: int = 100
) -> tuple[np.ndarray, float]:
    """Fits the lasso by cyclic coordinate descent from zero weights.

    X: shape (n, d).
    y: targets, shape (n,).
    Returns the weights, shape (d,), and the intercept.
    """
    raise NotImplementedError
