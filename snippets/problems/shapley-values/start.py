from collections.abc import Callable

import numpy as np


def shapley_values(
    f: Callable[[np.ndarray], np.ndarray],
    x: np.ndarray,
    background: np.ndarray,
) -> np.ndarray:
    """The exact Shapley values of the prediction for one row.

    f: from rows, shape (m, d), to predictions, shape (m,).
    x: the row to explain, shape (d,).
    background: rows that stand for what is not known, shape (n, d).
    Returns the values, shape (d,).
    """
    raise NotImplementedError
