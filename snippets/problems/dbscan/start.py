import numpy as np


def neighbours(points: np.ndarray, i: int, eps: float) -> np.ndarray:
    """Indices of the points at most eps from point i, itself included.

    points: shape (n, d).
    Returns the indices in ascending order.
    """
    raise NotImplementedError


def dbscan(points: np.ndarray, eps: float, min_points: int) -> np.ndarray:
    """Clusters points by density.

    points: shape (n, d).
    Returns the labels, whole numbers of shape (n,); noise has -1.
    """
    raise NotImplementedError
