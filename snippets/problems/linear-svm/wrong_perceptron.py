"""Lets only examples on the wrong side push, as the perceptron does.

Fails: Random batches of one, several and all examples
"""

import numpy as np


def pegasos(X, y, lam, batches):
    w = np.zeros(X.shape[1])
    for t, batch in enumerate(batches, 1):
        A, s = X[batch], y[batch]
        low = s * (A @ w) <= 0
        push = s[low] @ A[low] / len(batch)
        w = (1 - 1 / t) * w + push / (lam * t)
        w /= max(1, np.sqrt(lam) * np.linalg.norm(w))
    hinge = np.maximum(0, 1 - y * (X @ w))
    return w, lam / 2 * (w @ w) + hinge.mean()
