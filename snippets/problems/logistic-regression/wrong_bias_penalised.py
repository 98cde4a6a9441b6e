"""Penalises the bias like a weight.

Fails: The bias is not penalised
"""

import numpy as np


def fit_logistic(X, y, lam, eta, steps):
    n, d = X.shape
    w, b, objectives = np.zeros(d), 0.0, []
    for step in range(steps + 1):
        z = X @ w + b
        p = (1 + np.tanh(z / 2)) / 2
        loss = (np.logaddexp(0, z) - y * z).mean()
        objectives.append(loss + lam / 2 * (w @ w + b**2))
        if step < steps:
            w = w - eta * (X.T @ (p - y) / n + lam * w)
            b = b - eta * ((p - y).mean() + lam * b)
    return w, b, np.array(objectives)
