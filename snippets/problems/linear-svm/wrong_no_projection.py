"""Leaves out the projection, as many variants do.

Fails: One step by hand, with the projection
"""

import numpy as np


def pegasos(X, y, lam, batches):
    w = np.zeros(X.shape[1])
    for t, batch in enumerate(batches, 1):
        A, s = X[batch], y[batch]
        low = s * (A @ w) < 1
        w = (1 - 1 / t) * w + s[low] @ A[low] / (lam * t * len(batch))
    hinge = np.maximum(0, 1 - y * (X @ w))
    return w, lam / 2 * (w @ w) + hinge.mean()
