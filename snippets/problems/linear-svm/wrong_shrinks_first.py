"""Shrinks the weights before it computes the margins.

Fails: Random batches of one, several and all examples
"""

import numpy as np


def pegasos(X, y, lam, batches):
    w = np.zeros(X.shape[1])
    for t, batch in enumerate(batches, 1):
        A, s = X[batch], y[batch]
        w = (1 - 1 / t) * w
        low = s * (A @ w) < 1
        w = w + s[low] @ A[low] / len(batch) / (lam * t)
        w /= max(1, np.sqrt(lam) * np.linalg.norm(w))
    hinge = np.maximum(0, 1 - y * (X @ w))
    return w, lam / 2 * (w @ w) + hinge.mean()
