"""Zeros of the covariance and zeros of its inverse say different things."""

import numpy as np

# --8<-- [start:show]
# A chain: X1, then X2 = X1 + noise, then X3 = X2 + noise, all of variance 1.
A = np.array([[1.0, 0, 0], [1, 1, 0], [1, 1, 1]])  # from noise to X
cov = A @ A.T
precision = np.linalg.inv(cov)
print("covariance\n", cov)
print("precision\n", precision.round(9) + 0.0)
# --8<-- [end:show]

assert np.isclose(precision[0, 2], 0) and cov[0, 2] == 1
rng = np.random.default_rng(0)
X = rng.normal(size=(400_000, 3)) @ A.T
near = np.abs(X[:, 1] - 0.5) < 0.05
given = np.corrcoef(X[near, 0], X[near, 2])[0, 1]
assert abs(given) < 4 / np.sqrt(near.sum()) + 0.01
# Partial correlation from the precision matrix, on a generic one.
L = rng.normal(size=(4, 4))
C = L @ L.T + np.eye(4)
P = np.linalg.inv(C)
i, j, rest = 0, 2, [1, 3]
gain = np.linalg.solve(C[np.ix_(rest, rest)], C[np.ix_(rest, [i, j])])
S = C[np.ix_([i, j], [i, j])] - C[np.ix_([i, j], rest)] @ gain
partial = S[0, 1] / np.sqrt(S[0, 0] * S[1, 1])
assert np.isclose(partial, -P[i, j] / np.sqrt(P[i, i] * P[j, j]))
