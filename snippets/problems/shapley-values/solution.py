from collections.abc import Callable
from math import comb

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
    d = len(x)
    sets = np.arange(2**d)  # bit j of a set tells whether it has feature j
    known = ((sets[:, None] >> np.arange(d)) & 1).astype(bool)
    worth = np.array(
        [np.mean(f(np.where(row, x, background))) for row in known]
    )
    sizes = known.sum(axis=1)
    weights = np.array([1 / (d * comb(d - 1, size)) for size in range(d)])
    phi = np.zeros(d)
    for j in range(d):
        without = sets[~known[:, j]]
        gains = worth[without | (1 << j)] - worth[without]
        phi[j] = weights[sizes[without]] @ gains
    return phi
