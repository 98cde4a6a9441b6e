import numpy as np


def k_means(
    points: np.ndarray, centres: np.ndarray, steps: int = 100
) -> tuple[np.ndarray, np.ndarray, float]:
    """Clusters points by Lloyd's algorithm.

    points: shape (n, d).
    centres: where to begin, shape (k, d).
    Returns the centres, shape (k, d), the labels, shape (n,), and the inertia.
    """
    raise NotImplementedError
