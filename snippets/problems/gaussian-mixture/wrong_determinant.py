"""Computes determinants, which underflow in many dimensions.

Fails: A determinant below the smallest number of floating point
"""

import numpy as np


def gaussian_mixture(X, weights, means, covariances, steps=100, reg=1e-6):
    n, d = X.shape
    means, covariances = means.astype(float), covariances.astype(float)
    history = []
    for step in range(steps + 1):
        table = log_joint(X, weights, means, covariances)
        total = np.logaddexp.reduce(table, axis=1)
        history.append(total.sum())
        if step == steps:
            break
        r = np.exp(table - total[:, None])
        N = r.sum(axis=0)
        weights = N / n
        for k in np.flatnonzero(N):
            means[k] = r[:, k] @ X / N[k]
            A = X - means[k]
            covariances[k] = (r[:, k] * A.T) @ A / N[k] + reg * np.eye(d)
    return weights, means, covariances, np.array(history)


def log_joint(X, weights, means, covariances):
    columns = []
    with np.errstate(divide="ignore"):  # the logarithm of a weight of 0
        log_weights = np.log(weights)
    for log_weight, mean, L in zip(
        log_weights, means, np.linalg.cholesky(covariances), strict=True
    ):
        Y = np.linalg.solve(L, (X - mean).T)
        log_root = np.log(np.linalg.det(L @ L.T) * (2 * np.pi) ** len(L)) / 2
        columns.append(log_weight - (Y**2).sum(axis=0) / 2 - log_root)
    return np.stack(columns, axis=1)
