"""Sorts the values of a feature and leaves the classes in the old order.

Fails: Random rows: the gain is the largest, and the cut has it
"""

import numpy as np


def best_split(X, y):
    n, d = X.shape
    left = np.cumsum(np.eye(y.max() + 1)[y], axis=0)
    total, left = left[-1], left[:-1]
    n_left = np.arange(1, n)
    best = None
    for j in range(d):
        x = np.sort(X[:, j])
        pure = (left**2).sum(axis=1) / n_left
        pure += ((total - left) ** 2).sum(axis=1) / (n - n_left)
        gains = (pure - (total**2).sum() / n) / n
        gains[x[1:] == x[:-1]] = -np.inf
        if not np.isfinite(gains).any():
            continue
        i = gains.argmax()
        if best is None or gains[i] > best[0] + 1e-12:
            best = gains[i], j, (x[i] + x[i + 1]) / 2
    return best
