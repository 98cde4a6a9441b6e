"""Leaves the mean in the data, and finds the direction of the mean.

Fails: Components and variances of four points
"""

import numpy as np


def pca(X, start, steps=300):
    n = len(X)
    components, variances = np.empty(start.shape), np.empty(len(start))
    for i, w in enumerate(start):
        for _ in range(steps):
            w = X.T @ (X @ w) / (n - 1)
            w = w / np.linalg.norm(w)
        scores = X @ w
        variances[i] = scores @ scores / (n - 1)
        components[i] = w * np.sign(w[np.abs(w).argmax()])
        X = X - np.outer(scores, w)
    return components, variances
