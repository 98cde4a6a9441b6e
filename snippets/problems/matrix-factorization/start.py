import numpy as np


def als(
    R: np.ndarray, seen: np.ndarray, V: np.ndarray, lam: float, sweeps: int
) -> tuple[np.ndarray, np.ndarray]:
    """Matrix factorisation by alternating least squares.

    R: ratings of users for items, shape (m, n).
    seen: which of them were given, bool, shape (m, n).
    V: item factors to begin from, shape (n, k).
    Returns user factors, shape (m, k), and item factors, shape (n, k).
    """
    raise NotImplementedError
