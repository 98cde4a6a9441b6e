import numpy as np


def isotonic_regression(
    x: np.ndarray, y: np.ndarray, weights: np.ndarray
) -> np.ndarray:
    """The non-decreasing function of x that fits y best, at the given x.

    x: scores in any order, ties allowed, shape (n,).
    y: outcomes, shape (n,).
    weights: greater than 0, shape (n,).
    Returns the fitted values in the order given, shape (n,).
    """
    weights, y = weights.astype(float), y.astype(float)
    _, inverse = np.unique(x, return_inverse=True)
    weight = np.bincount(inverse, weights=weights)
    mean = np.bincount(inverse, weights=weights * y) / weight
    blocks = []  # weight, mean and number of distinct scores, means rise
    for w, m in zip(weight, mean, strict=True):
        n = 1
        while blocks and blocks[-1][1] > m:
            w_before, m_before, n_before = blocks.pop()
            m = (w_before * m_before + w * m) / (w_before + w)
            w, n = w_before + w, n_before + n
        blocks.append((w, m, n))
    means = np.array([m for _, m, _ in blocks], dtype=float)
    counts = np.array([n for _, _, n in blocks], dtype=int)
    return np.repeat(means, counts)[inverse]
