import numpy as np


def isotonic_regression(
    x: np.ndarray, y: np.ndarray, weights: np.ndarray
) -> np.ndarray:
    """The non-decreasing function of x that fits y best, at the given x.

    x: scores in any order, ties allowed, shape (n,).
    y: outcomes, shape (n,).
    weights: greater than 0, shape (n,).
    Returns the fitted values in the order given, shape (n,).
    """
    raise NotImplementedError
