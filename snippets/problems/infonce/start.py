import numpy as np


def info_nce(
    X: np.ndarray, Y: np.ndarray, tau: float
) -> tuple[float, np.ndarray, np.ndarray]:
    """InfoNCE of a batch of pairs, and its derivatives.

    X, Y: partners in rows of the same number, shape (n, d).
    tau: temperature.
    Returns the loss and its derivatives by X and Y, shape (n, d).
    """
    raise NotImplementedError
