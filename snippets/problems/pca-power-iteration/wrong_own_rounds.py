"""Goes on until the direction stands still, whatever the steps.

Fails: There are as many rounds as steps, also if these are few
"""

import numpy as np


def pca(X, start, steps=300):
    n = len(X)
    X = X - X.mean(axis=0)
    components, variances = np.empty(start.shape), np.empty(len(start))
    for i, w in enumerate(start):
        old = np.zeros(len(w))
        while np.linalg.norm(w - old) > 1e-12:
            old = w
            w = X.T @ (X @ w) / (n - 1)
            w = w / np.linalg.norm(w)
        scores = X @ w
        variances[i] = scores @ scores / (n - 1)
        components[i] = w * np.sign(w[np.abs(w).argmax()])
        X = X - np.outer(scores, w)
    return components, variances
