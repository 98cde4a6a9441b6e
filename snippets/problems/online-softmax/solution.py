from collections.abc import Iterable

import numpy as np


def online_softmax(
    tiles: Iterable[tuple[np.ndarray, np.ndarray]],
) -> tuple[np.ndarray, np.ndarray]:
    """Averages values by the softmax of scores that arrive in tiles.

    tiles: pairs of scores, shape (T_q, b), and values, shape (b, d).
    Returns the averages, shape (T_q, d), and the logarithm of the sum of the
    exponentials of the scores, shape (T_q,).
    """
    m, z, o = -np.inf, 0.0, 0.0  # become (T_q,), (T_q,) and (T_q, d)
    for scores, values in tiles:
        new = np.maximum(m, scores.max(axis=1))
        safe = np.where(np.isneginf(new), 0, new)
        weights = np.exp(scores - safe[:, None])
        old = np.exp(m - safe)
        z = old * z + weights.sum(axis=1)
        o = old[:, None] * o + weights @ values
        m = new
    some = np.where(z == 0, 1, z)
    return o / some[:, None], m + np.log(some)
