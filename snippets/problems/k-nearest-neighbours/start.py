import numpy as np


def knn_predict(
    X: np.ndarray, y: np.ndarray, Q: np.ndarray, k: int
) -> np.ndarray:
    """Labels of the queries, by the votes of their k nearest rows.

    X: the rows, shape (n, d).
    y: their labels, numbers or strings, shape (n,).
    Q: the queries, shape (m, d).
    Returns labels, shape (m,).
    """
    raise NotImplementedError
