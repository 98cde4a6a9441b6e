"""Draw from a Gaussian, map it, and whiten it again."""

import numpy as np


# --8<-- [start:show]
def sample(mean, cov, n, rng):
    """Draws (n, d) of a Gaussian; cov (d, d) positive definite."""
    L = np.linalg.cholesky(cov)
    return mean + rng.normal(size=(n, len(mean))) @ L.T


rng = np.random.default_rng(0)
mean = np.array([1.0, 2.0])
cov = np.array([[4.0, 1.8], [1.8, 2.25]])
X = sample(mean, cov, 200_000, rng)
print("mean", X.mean(axis=0).round(2).tolist())
print("covariance", np.cov(X.T).round(2).tolist())

A, b = np.array([[1.0, -1.0], [2.0, 0.5]]), np.array([0.0, 3.0])
mapped, formula = X @ A.T + b, A @ cov @ A.T
print("A cov A^T ", formula.round(2).tolist())
print("mapped    ", np.cov(mapped.T).round(2).tolist())

# scipy.linalg.solve_triangular would use that the factor is triangular.
white = np.linalg.solve(np.linalg.cholesky(cov), (X - mean).T)
centre, spread = white.mean(axis=1), np.cov(white)
print("whitened: mean", (centre.round(2) + 0.0).tolist())  # no -0.0
print("covariance", (spread.round(2) + 0.0).tolist())
# --8<-- [end:show]

n = len(X)
error = np.sqrt(np.diag(cov) / n)
assert np.all(np.abs(X.mean(axis=0) - mean) < 4 * error)
bound = 4 * np.sqrt((np.outer(np.diag(cov), np.diag(cov)) + cov**2) / n)
assert np.all(np.abs(np.cov(X.T) - cov) < bound)
assert np.all(np.abs(centre) < 4 / np.sqrt(n))
assert np.all(np.abs(spread - np.eye(2)) < 4 * np.sqrt(2 / n))
# By the rules for variances of sums: u = x - y and v = 2 x + y / 2.
u, v = 4 + 2.25 - 2 * 1.8, 16 + 2.25 / 4 + 2 * 1.8
both = 2 * 4 + 1.8 / 2 - 2 * 1.8 - 2.25 / 2
assert np.allclose(formula, [[u, both], [both, v]])
bound = 4 * np.sqrt((np.outer([u, v], [u, v]) + formula**2) / n)
assert np.all(np.abs(np.cov(mapped.T) - formula) < bound)
assert np.allclose(mapped.mean(axis=0), [1 - 2, 2 + 1 + 3], atol=0.05)
wide = sample(np.zeros(3), np.diag([1.0, 4.0, 9.0]), 5, rng)
assert wide.shape == (5, 3)
# From five points no bound, but as many normal numbers as coordinates.
again = np.random.default_rng(1).normal(size=(5, 3)) * [1, 2, 3] + [7, 0, -1]
same = sample(
    np.array([7.0, 0.0, -1.0]),
    np.diag([1.0, 4.0, 9.0]),
    5,
    np.random.default_rng(1),
)
assert np.allclose(same, again)
