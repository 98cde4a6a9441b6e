"""Shrinks the step when predicting, and takes the residuals of a full step.

Fails: The second stump is fitted to what the first leaves over
"""

import numpy as np


def boost_stumps(X, y, X_new, rounds, eta):
    residuals = y - y.mean()
    predicted = np.full(len(X_new), y.mean())
    for _ in range(rounds):
        stump = best_stump(X, residuals)
        if stump is None:
            break
        _, j, cut, left, right = stump
        residuals = residuals - np.where(X[:, j] <= cut, left, right)
        predicted += eta * np.where(X_new[:, j] <= cut, left, right)
    return predicted


def best_stump(X, r):
    best = None
    for j in range(X.shape[1]):
        values = np.unique(X[:, j])
        for cut in (values[1:] + values[:-1]) / 2:
            is_left = X[:, j] <= cut
            left, right = r[is_left].mean(), r[~is_left].mean()
            error = ((r - np.where(is_left, left, right)) ** 2).sum()
            if best is None or error < best[0]:
                best = error, j, cut, left, right
    return best
