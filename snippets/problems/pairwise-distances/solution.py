import numpy as np


def pairwise_distances(X: np.ndarray, Y: np.ndarray) -> np.ndarray:
    """Euclidean distances between the rows of X and the rows of Y.

    X: shape (n, d).
    Y: shape (m, d).
    Returns shape (n, m).
    """
    X, Y = X.astype(float), Y.astype(float)
    of_X = (X**2).sum(axis=1)
    of_Y = (Y**2).sum(axis=1)
    squares = of_X[:, None] - 2 * X @ Y.T + of_Y
    return np.sqrt(np.maximum(squares, 0))
