"""Shrinks the weights, but reports the loss without the penalty.

Fails: Random examples, with the penalty in steps and objectives
"""

import numpy as np


def fit_logistic(X, y, lam, eta, steps):
    n, d = X.shape
    w, b, objectives = np.zeros(d), 0.0, []
    for step in range(steps + 1):
        z = X @ w + b
        p = (1 + np.tanh(z / 2)) / 2
        objectives.append((np.logaddexp(0, z) - y * z).mean())
        if step < steps:
            w = w - eta * (X.T @ (p - y) / n + lam * w)
            b = b - eta * (p - y).mean()
    return w, b, np.array(objectives)
