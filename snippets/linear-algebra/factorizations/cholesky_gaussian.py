"""Correlated Gaussians: sampling and the log-density with one factor."""

import numpy as np
from scipy.linalg import solve_triangular
from scipy.stats import multivariate_normal


# --8<-- [start:show]
def log_density(X, mu, L):
    """log N(x; mu, L L^T) of each row of X (n, d); mu (d,), L (d, d)."""
    Z = solve_triangular(L, (X - mu).T, lower=True)  # (d, n)
    log_det = 2 * np.sum(np.log(L.diagonal()))
    d = len(mu)
    return -0.5 * (np.sum(Z**2, axis=0) + log_det + d * np.log(2 * np.pi))


Sigma = np.array([[4.0, 8, -4], [8, 17, -5], [-4, -5, 17]])
mu = np.array([1.0, 0, -1])
L = np.linalg.cholesky(Sigma)
Z = np.random.default_rng(0).normal(size=(100_000, 3))
X = mu + Z @ L.T  # each row is mu + L z
print("variances of Z L^T:", np.round(np.var(X, axis=0), 0))
print("variances of Z L:  ", np.round(np.var(Z @ L, axis=0), 0))
x = mu + np.array([2, 5, 3])
print("log density:", np.round(log_density(x[None], mu, L), 4))
# --8<-- [end:show]

assert np.allclose(np.cov(X, rowvar=False), Sigma, atol=0.5)
assert np.allclose(X.mean(axis=0), mu, atol=0.1)
for seed in range(5):
    Z = np.random.default_rng(seed).normal(size=(100_000, 3))
    assert np.allclose(np.cov(Z @ L.T, rowvar=False), Sigma, atol=0.5)
    assert np.allclose(np.cov(Z @ L, rowvar=False), L.T @ L, atol=0.5)
assert not np.allclose(L.T @ L, Sigma, atol=1)
by_hand = -(3 + np.linalg.slogdet(Sigma)[1] + 3 * np.log(2 * np.pi)) / 2
assert np.isclose(log_density(x[None], mu, L)[0], by_hand)  # distance^2 = 3
theirs = multivariate_normal(mu, Sigma).logpdf(X[:50])
assert np.allclose(log_density(X[:50], mu, L), theirs)
half = np.linalg.cholesky(np.linalg.inv(Sigma))  # of the precision
B = np.linalg.inv(half.T)
assert np.allclose(B @ B.T, Sigma) and not np.allclose(B, L)
