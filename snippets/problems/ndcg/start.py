import numpy as np


def ndcg(y: np.ndarray, s: np.ndarray, k: int) -> float:
    """NDCG at k of one query, with gains 2**y - 1.

    y: grades, whole numbers >= 0, shape (n,).
    s: scores, the highest is ranked first, shape (n,).
    Returns a number from 0 to 1, or NaN if no grade is positive.
    """
    raise NotImplementedError
