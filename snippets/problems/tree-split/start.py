import numpy as np


def best_split(X: np.ndarray, y: np.ndarray) -> tuple[float, int, float] | None:
    """The cut of a feature with the largest Gini gain.

    X: shape (n, d).
    y: classes 0, ..., K - 1, shape (n,).
    Returns gain, feature and threshold, or None if there is no cut.
    """
    raise NotImplementedError
