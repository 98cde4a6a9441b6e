import numpy as np


def pegasos(
    X: np.ndarray, y: np.ndarray, lam: float, batches: np.ndarray
) -> tuple[np.ndarray, float]:
    """Trains a linear support vector machine without a bias.

    X: shape (n, d).
    y: labels -1 and 1, shape (n,).
    batches: indices of the examples of each step, shape (steps, k).
    Returns the weights, shape (d,), and the objective over all examples.
    """
    raise NotImplementedError
