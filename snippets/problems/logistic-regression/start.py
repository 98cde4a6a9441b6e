import numpy as np


def fit_logistic(
    X: np.ndarray, y: np.ndarray, lam: float, eta: float, steps: int
) -> tuple[np.ndarray, float, np.ndarray]:
    """Logistic regression by gradient descent from zero.

    X: shape (n, d).
    y: labels 0 and 1, shape (n,).
    lam: weight of the penalty; eta: size of a step.
    Returns w, shape (d,), b, and the objectives, shape (steps + 1,).
    """
    raise NotImplementedError
