"""Draw from a Gaussian, given its precision matrix, and map the draws."""

import numpy as np
from scipy.linalg import solve_triangular


# --8<-- [start:show]
def sample(mean, P, n, rng):
    """Draws (n, d) of a Gaussian; precision P (d, d) positive definite."""
    L = np.linalg.cholesky(P)  # P = L L^T
    Z = rng.normal(size=(len(mean), n))
    return mean + solve_triangular(L, Z, lower=True, trans="T").T


rng = np.random.default_rng(0)
mean = np.array([1.0, 2.0])
P = np.array([[2.25, -1.8], [-1.8, 4.0]]) / 5.76
cov = np.array([[4.0, 1.8], [1.8, 2.25]])  # the inverse of P
X = sample(mean, P, 200_000, rng)
print("mean", X.mean(axis=0).round(2).tolist())
print("covariance", np.cov(X.T).round(2).tolist())

A, b = np.array([[1.0, -1.0], [2.0, 0.5]]), np.array([0.0, 3.0])
mapped, formula = X @ A.T + b, A @ cov @ A.T
print("A cov A^T ", formula.round(2).tolist())
print("mapped    ", np.cov(mapped.T).round(2).tolist())
# --8<-- [end:show]

n = len(X)
assert np.allclose(P @ cov, np.eye(2))
error = np.sqrt(np.diag(cov) / n)
assert np.all(np.abs(X.mean(axis=0) - mean) < 4 * error)
bound = 4 * np.sqrt((np.outer(np.diag(cov), np.diag(cov)) + cov**2) / n)
assert np.all(np.abs(np.cov(X.T) - cov) < bound)
# By the rules for variances of sums: u = x - y and v = 2 x + y / 2.
u, v = 4 + 2.25 - 2 * 1.8, 16 + 2.25 / 4 + 2 * 1.8
both = 2 * 4 + 1.8 / 2 - 2 * 1.8 - 2.25 / 2
assert np.allclose(formula, [[u, both], [both, v]])
bound = 4 * np.sqrt((np.outer([u, v], [u, v]) + formula**2) / n)
assert np.all(np.abs(np.cov(mapped.T) - formula) < bound)
assert np.allclose(mapped.mean(axis=0), [1 - 2, 2 + 1 + 3], atol=0.05)
# From five points no bound, but as many normal numbers as coordinates.
mean = np.array([7.0, 0.0, -1.0])
few = sample(mean, np.diag([1.0, 1 / 4, 1 / 9]), 5, np.random.default_rng(1))
Z = np.random.default_rng(1).normal(size=(3, 5))
assert few.shape == (5, 3) and np.allclose(few, mean + Z.T * [1, 2, 3])
# The wrong answer, with L in place of its transpose, has another covariance.
L = np.linalg.cholesky(P)
right, wrong = np.linalg.inv(L.T), np.linalg.inv(L)
assert np.allclose(right @ right.T, cov) and not np.allclose(
    wrong @ wrong.T, cov
)
assert np.allclose(wrong @ wrong.T, np.linalg.inv(L.T @ L))
# A chain: P tridiagonal, its factor has two diagonals, its covariance no zero.
chain = np.linalg.inv(np.minimum.outer(np.arange(1.0, 7), np.arange(1.0, 7)))
L = np.linalg.cholesky((chain + chain.T) / 2)
assert np.allclose(np.tril(L, -2), 0) and np.all(np.diag(L, -1) < -0.1)
