"""Takes the best place in the sorted residuals, also between equal values.

Fails: Features without two values leave the mean
"""

import numpy as np


def boost_stumps(X, y, X_new, rounds, eta):
    n = len(y)
    fitted = np.full(n, y.mean())
    predicted = np.full(len(X_new), y.mean())
    n_left = np.arange(1, n)
    for _ in range(rounds if n > 1 else 0):
        best = -1.0
        for j in range(X.shape[1]):
            order = np.argsort(X[:, j], kind="stable")
            sums = np.cumsum((y - fitted)[order])
            left, right = sums[:-1], sums[-1] - sums[:-1]
            scores = left**2 / n_left + right**2 / (n - n_left)
            i = scores.argmax()
            if scores[i] > best:
                best = scores[i]
                cut = (X[order[i], j] + X[order[i + 1], j]) / 2
                leaves = left[i] / n_left[i], right[i] / (n - n_left[i])
                stump = j, cut, leaves
        j, cut, leaves = stump
        fitted += eta * np.where(X[:, j] <= cut, *leaves)
        predicted += eta * np.where(X_new[:, j] <= cut, *leaves)
    return predicted
