"""The covariance matrix of a sample, by hand, and its rank."""

import numpy as np


# --8<-- [start:show]
def covariance_matrix(X):
    """Unbiased covariance (d, d) of the rows of X (n, d), n at least 2."""
    centred = X - X.mean(axis=0)
    return centred.T @ centred / (len(X) - 1)


X = np.array([[1.0, 2.0, 0.0], [3.0, 1.0, 1.0], [5.0, 6.0, -1.0]])
C = covariance_matrix(X)
sd = np.sqrt(np.diag(C))
R = C / np.outer(sd, sd)
print("covariance, rank", np.linalg.matrix_rank(C), "of 3\n", C)
print("correlation\n", R.round(3))
# --8<-- [end:show]

assert np.allclose(C, np.cov(X, rowvar=False))
assert np.allclose(R, np.corrcoef(X, rowvar=False))
by_hand = np.array([[-2, -1, 0], [0, -2, 1], [2, 3, -1]])  # centred
assert np.allclose(X - [3, 3, 0], by_hand) and np.all(by_hand.sum(axis=0) == 0)
rng = np.random.default_rng(0)
for n, d in [(2, 2), (3, 3), (4, 4), (3, 5), (9, 4)]:
    rank = np.linalg.matrix_rank(covariance_matrix(rng.normal(size=(n, d))))
    assert rank == min(d, n - 1)
Y, a = rng.normal(size=(9, 4)), rng.normal(size=4)
assert np.allclose(covariance_matrix(Y), np.cov(Y, rowvar=False))
variance = a @ covariance_matrix(Y) @ a
assert np.isclose(variance, np.var(Y @ a, ddof=1)) and variance > 0
A = rng.normal(size=(2, 4))
assert np.allclose(covariance_matrix(Y @ A.T), A @ covariance_matrix(Y) @ A.T)
# Shrinking towards the diagonal makes a singular estimate invertible.
Z = covariance_matrix(rng.normal(size=(3, 5)))
assert np.linalg.eigvalsh(0.9 * Z + 0.1 * np.diag(np.diag(Z)))[0] > 1e-3
assert np.linalg.eigvalsh(0.9 * Z)[0] < 1e-12  # a factor alone does not
# The card: three indicators of one category, whose sum is always one.
kinds = np.eye(3)[rng.integers(0, 3, size=50)]
assert np.linalg.matrix_rank(kinds) == 3
assert np.linalg.matrix_rank(covariance_matrix(kinds)) == 2
