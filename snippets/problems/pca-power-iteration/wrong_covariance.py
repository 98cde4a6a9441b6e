"""Makes the covariance, which has d * d entries.

Fails: No array with d * d entries is made
"""

import numpy as np


def pca(X, start, steps=300):
    n = len(X)
    X = X - X.mean(axis=0)
    C = X.T @ X / (n - 1)
    components, variances = np.empty(start.shape), np.empty(len(start))
    for i, w in enumerate(start):
        for _ in range(steps):
            w = C @ w
            w = w / np.linalg.norm(w)
        variances[i] = w @ C @ w
        components[i] = w * np.sign(w[np.abs(w).argmax()])
        C = C - variances[i] * np.outer(w, w)
    return components, variances
