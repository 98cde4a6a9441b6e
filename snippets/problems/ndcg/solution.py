import numpy as np


def ndcg(y: np.ndarray, s: np.ndarray, k: int) -> float:
    """NDCG at k of one query, with gains 2**y - 1.

    y: grades, whole numbers >= 0, shape (n,).
    s: scores, the highest is ranked first, shape (n,).
    Returns a number from 0 to 1, or NaN if no grade is positive.
    """

    gain = 2.0**y - 1
    discount = 1 / np.log2(np.arange(2, len(y) + 2))
    discount[k:] = 0
    best = np.sort(gain)[::-1] @ discount
    if best == 0:
        return float("nan")
    _, group = np.unique(-s, return_inverse=True)  # 0: the highest score
    mean = np.bincount(group, gain) / np.bincount(group)
    return mean[np.sort(group)] @ discount / best
