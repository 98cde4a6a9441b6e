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
    raise NotImplementedError
