"""Takes the mean over the examples that push, not over the batch.

Fails: The push is divided by the size of the batch
"""

import numpy as np


def pegasos(X, y, lam, batches):
    w = np.zeros(X.shape[1])
    for t, batch in enumerate(batches, 1):
        A, s = X[batch], y[batch]
        low = s * (A @ w) < 1
        w = (1 - 1 / t) * w
        if low.any():
            w = w + (s[low, None] * A[low]).mean(axis=0) / (lam * t)
        w /= max(1, np.sqrt(lam) * np.linalg.norm(w))
    hinge = np.maximum(0, 1 - y * (X @ w))
    return w, lam / 2 * (w @ w) + hinge.mean()
