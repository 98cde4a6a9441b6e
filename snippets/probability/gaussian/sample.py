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
print(
    "mean", X.mean(axis=0).round(2), "covariance", np.cov(X.T).round(2).tolist()
)
A, b = np.array([[1.0, -1.0], [2.0, 0.5]]), np.array([0.0, 3.0])
print("A cov A^T", (A @ cov @ A.T).round(2).tolist())
print("mapped   ", np.cov((X @ A.T + b).T).round(2).tolist())
white = np.linalg.solve(np.linalg.cholesky(cov), (X - mean).T)
print("whitened ", (np.cov(white).round(2) + 0.0).tolist())
# --8<-- [end:show]

n = len(X)
error = np.sqrt(np.diag(cov) / n)
assert np.all(np.abs(X.mean(axis=0) - mean) < 4 * error)
bound = 4 * np.sqrt((np.outer(np.diag(cov), np.diag(cov)) + cov**2) / n)
assert np.all(np.abs(np.cov(X.T) - cov) < bound)
assert np.allclose(np.cov(white), np.eye(2), atol=0.02)
wide = sample(np.zeros(3), np.diag([1.0, 4.0, 9.0]), 5, rng)
assert wide.shape == (5, 3)
assert np.allclose(np.cov((X @ A.T).T), A @ np.cov(X.T) @ A.T)
