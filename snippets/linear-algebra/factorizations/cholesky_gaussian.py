"""Correlated Gaussians: sampling with the factor, and whitening."""

import numpy as np
from scipy.linalg import solve_triangular

# --8<-- [start:show]
Sigma = np.array([[4.0, 8, -4], [8, 17, -5], [-4, -5, 17]])
mu = np.array([1.0, 0, -1])
L = np.linalg.cholesky(Sigma)
Z = np.random.default_rng(0).normal(size=(100_000, 3))
X = mu + Z @ L.T  # each row is mu + L z
print("variances of Z L^T:", np.round(np.var(X, axis=0), 0))
print("variances of Z L:  ", np.round(np.var(Z @ L, axis=0), 0))
white = solve_triangular(L, (X - mu).T, lower=True).T  # L z = x - mu
print("whitened gives Z back:", np.allclose(white, Z))
# --8<-- [end:show]

assert np.allclose(np.cov(X, rowvar=False), Sigma, atol=0.5)
assert np.allclose(X.mean(axis=0), mu, atol=0.1)
assert np.allclose(white, Z) and not np.allclose(X - mu, Z)
for seed in range(5):
    Z = np.random.default_rng(seed).normal(size=(100_000, 3))
    assert np.allclose(np.cov(Z @ L.T, rowvar=False), Sigma, atol=0.5)
    assert np.allclose(np.cov(Z @ L, rowvar=False), L.T @ L, atol=0.5)
    rng = np.random.default_rng(seed)  # samples made by another factor
    other = rng.multivariate_normal(mu, Sigma, size=100_000) - mu
    back = np.cov(solve_triangular(L, other.T, lower=True))
    assert np.allclose(back, np.eye(3), atol=5 * np.sqrt(2 / 100_000))
assert not np.allclose(L.T @ L, Sigma, atol=1)
lam, V = np.linalg.eigh(Sigma)
B = V * np.sqrt(lam)  # another factor
assert np.allclose(B @ B.T, Sigma) and not np.allclose(B, L)
# Singular, of rank 2.
low = np.outer([1.0, 2, 3], [1, 2, 3]) + np.outer([0.0, 1, -1], [0, 1, -1])
lam, V = np.linalg.eigh(low)
B = V * np.sqrt(np.maximum(lam, 0))
assert np.allclose(B @ B.T, low) and np.linalg.matrix_rank(low) == 2
