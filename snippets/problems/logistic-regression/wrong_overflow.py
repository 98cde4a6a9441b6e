"""Writes the sigmoid as exp(z) / (1 + exp(z)): NaN for large scores.

Fails: Scores of thousands of either sign give no NaN
"""

import numpy as np


def fit_logistic(X, y, lam, eta, steps):
    n, d = X.shape
    w, b, objectives = np.zeros(d), 0.0, []
    for step in range(steps + 1):
        z = X @ w + b
        loss = (np.logaddexp(0, z) - y * z).mean()
        objectives.append(loss + lam / 2 * (w @ w))
        if step < steps:
            p = np.exp(z) / (1 + np.exp(z))
            w = w - eta * (X.T @ (p - y) / n + lam * w)
            b = b - eta * (p - y).mean()
    return w, b, np.array(objectives)
