import numpy as np


def grouped_auc(users: np.ndarray, y: np.ndarray, s: np.ndarray) -> float:
    """AUC within each user, weighted by the user's rows.

    users: whole numbers, shape (n,).
    y: labels 0 and 1, shape (n,).
    s: scores, shape (n,).
    Returns NaN if no user has both classes.
    """
    raise NotImplementedError
