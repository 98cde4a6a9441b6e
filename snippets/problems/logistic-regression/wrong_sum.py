"""Steps by the gradient of the sum, n times too far.

Fails: A step goes against the gradient of the mean loss
"""

import numpy as np


def fit_logistic(X, y, lam, eta, steps):
    d = X.shape[1]
    w, b, objectives = np.zeros(d), 0.0, []
    for step in range(steps + 1):
        z = X @ w + b
        p = (1 + np.tanh(z / 2)) / 2
        loss = (np.logaddexp(0, z) - y * z).mean()
        objectives.append(loss + lam / 2 * (w @ w))
        if step < steps:
            w = w - eta * (X.T @ (p - y) + lam * w)
            b = b - eta * (p - y).sum()
    return w, b, np.array(objectives)
