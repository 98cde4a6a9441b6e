import numpy as np


def target_encode(
    c: np.ndarray,
    y: np.ndarray,
    fold: np.ndarray,
    m: float,
    c_new: np.ndarray,
) -> tuple[np.ndarray, np.ndarray]:
    """Smoothed target means, for training rows by the other folds.

    c: codes of the categories >= 0, shape (n,).
    y: targets, shape (n,).
    fold: the fold of each row, shape (n,).
    m: how many rows the overall mean counts for, > 0.
    c_new: codes of new rows, shape (n_new,).
    Returns the encodings of both, shapes (n,) and (n_new,).
    """
    raise NotImplementedError
