"""Clips probabilities before the logarithm: no loss exceeds 34.5.

Fails: An example far on the wrong side costs its distance
"""

import numpy as np


def fit_logistic(X, y, lam, eta, steps):
    n, d = X.shape
    w, b, objectives = np.zeros(d), 0.0, []
    for step in range(steps + 1):
        z = X @ w + b
        p = (1 + np.tanh(z / 2)) / 2
        q = np.clip(p, 1e-15, 1 - 1e-15)
        loss = -np.where(y, np.log(q), np.log(1 - q)).mean()
        objectives.append(loss + lam / 2 * (w @ w))
        if step < steps:
            w = w - eta * (X.T @ (p - y) / n + lam * w)
            b = b - eta * (p - y).mean()
    return w, b, np.array(objectives)
