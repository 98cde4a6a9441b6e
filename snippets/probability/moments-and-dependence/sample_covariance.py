"""The covariance matrix of a sample, by hand, and its rank."""

import numpy as np


# --8<-- [start:show]
def covariance_matrix(X):
    """Unbiased covariance (d, d) of the rows of X (n, d), n at least 2."""
    centred = X - X.mean(axis=0)
    return centred.T @ centred / (len(X) - 1)


X = np.array([[1.0, 2.0, 0.0], [3.0, 1.0, 1.0], [5.0, 6.0, -1.0]])
S = covariance_matrix(X)
sd = np.sqrt(np.diag(S))
print("covariance, rank", np.linalg.matrix_rank(S), "of 3\n", S)
print("correlation\n", (S / np.outer(sd, sd)).round(3))
# --8<-- [end:show]

assert np.allclose(S, np.cov(X, rowvar=False))
assert np.allclose(S / np.outer(sd, sd), np.corrcoef(X, rowvar=False))
assert np.linalg.matrix_rank(S) == 2  # n - 1
rng = np.random.default_rng(0)
Y, a = rng.normal(size=(9, 4)), rng.normal(size=4)
assert np.allclose(covariance_matrix(Y), np.cov(Y, rowvar=False))
variance = a @ covariance_matrix(Y) @ a
assert np.isclose(variance, np.var(Y @ a, ddof=1)) and variance > 0
A = rng.normal(size=(2, 4))
assert np.allclose(covariance_matrix(Y @ A.T), A @ covariance_matrix(Y) @ A.T)
