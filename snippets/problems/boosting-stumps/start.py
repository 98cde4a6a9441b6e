import numpy as np


def boost_stumps(
    X: np.ndarray, y: np.ndarray, X_new: np.ndarray, rounds: int, eta: float
) -> np.ndarray:
    """Gradient boosting for squared loss with trees of one split.

    X: shape (n, d).
    y: targets, shape (n,).
    X_new: shape (m, d).
    Returns predictions for the rows of X_new, shape (m,).
    """
    raise NotImplementedError
