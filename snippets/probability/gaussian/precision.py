"""Zeros of the covariance and zeros of its inverse say different things."""

import numpy as np

# --8<-- [start:show]
# A chain: X1, X2 = X1 + noise, X3 = X2 + noise; each noise has variance 1.
A = np.array([[1.0, 0, 0], [1, 1, 0], [1, 1, 1]])  # from the noises to X
cov = A @ A.T
precision = np.linalg.inv(cov)
print("covariance\n", cov)
print("precision\n", precision.round(9) + 0.0)  # 0 for -0.0 and 1e-17
# --8<-- [end:show]

assert np.isclose(precision[0, 2], 0)
assert np.all(cov == np.minimum.outer([1, 2, 3], [1, 2, 3]))  # shared noises
rng = np.random.default_rng(0)
X = rng.normal(size=(400_000, 3)) @ A.T
near = np.abs(X[:, 1] - 0.5) < 0.05
given = np.corrcoef(X[near, 0], X[near, 2])[0, 1]
assert abs(given) < 4 / np.sqrt(near.sum()) + 0.01
# In a longer chain it is tridiagonal.
long = np.linalg.inv(np.minimum.outer(np.arange(1.0, 7), np.arange(1.0, 7)))
assert np.allclose(np.triu(long, 2), 0) and np.all(np.diag(long, 1) < -0.5)
L = rng.normal(size=(4, 4))
C = L @ L.T + np.eye(4)
P = np.linalg.inv(C)
# Partial correlation from the precision matrix, on a generic one.
i, j, rest = 0, 2, [1, 3]
gain = np.linalg.solve(C[np.ix_(rest, rest)], C[np.ix_(rest, [i, j])])
S = C[np.ix_([i, j], [i, j])] - C[np.ix_([i, j], rest)] @ gain
assert np.allclose(S, np.linalg.inv(P[np.ix_([i, j], [i, j])]))
partial = S[0, 1] / np.sqrt(S[0, 0] * S[1, 1])
assert np.isclose(partial, -P[i, j] / np.sqrt(P[i, i] * P[j, j]))
