"""Kronecker products: vec(A X B), and the Jacobian of a layer."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
A, X, B = (rng.normal(size=s) for s in ((2, 3), (3, 4), (4, 5)))
Y = A @ X @ B
by_columns = np.kron(B.T, A) @ X.ravel(order="F")
by_rows = np.kron(A, B.T) @ X.ravel()
print("columns stacked:", np.allclose(by_columns, Y.ravel(order="F")))
print("rows stacked:   ", np.allclose(by_rows, Y.ravel()))

n, d, m = 64, 10, 6  # a batch of 64 through a layer with 6 x 10 weights
W, Delta = rng.normal(size=(m, d)), rng.normal(size=(n, m))
J = np.kron(np.eye(n), W)  # of X W^T with respect to X, both by rows
back = (J.T @ Delta.ravel()).reshape(n, d)
print("Jacobian", J.shape, f"non-zero {np.count_nonzero(J) / J.size:.4f}")
print("J^T Delta is Delta W:", np.allclose(back, Delta @ W))
# --8<-- [end:show]

assert np.allclose(by_columns, Y.ravel(order="F"))
assert np.allclose(by_rows, Y.ravel()) and np.allclose(back, Delta @ W)
assert not np.allclose(np.kron(A, B.T) @ X.ravel(order="F"), Y.ravel())
X = rng.normal(size=(n, d))
assert np.allclose(J @ X.ravel(), (X @ W.T).ravel())
assert np.isclose(np.count_nonzero(J) / J.size, 1 / n)
K = np.kron(np.eye(m), X)  # with respect to W, the output by columns
assert K.shape == (m * n, m * d)
assert np.allclose(K @ W.ravel(), (X @ W.T).T.ravel())
assert np.allclose(K.T @ Delta.T.ravel(), (Delta.T @ X).ravel())
P, Q, R, S = (rng.normal(size=s) for s in ((2, 3), (4, 2), (3, 4), (2, 5)))
assert np.allclose(np.kron(P, Q) @ np.kron(R, S), np.kron(P @ R, Q @ S))
P, Q = rng.normal(size=(3, 3)), rng.normal(size=(4, 4))
assert np.isclose(np.trace(np.kron(P, Q)), np.trace(P) * np.trace(Q))
inv = np.linalg.inv
assert np.allclose(inv(np.kron(P, Q)), np.kron(inv(P), inv(Q)))
F = rng.normal(size=(3, 4))  # P X Q = F without the 12 x 12 matrix
X = np.linalg.solve(Q.T, np.linalg.solve(P, F).T).T
assert np.allclose(np.kron(P, Q.T) @ X.ravel(), F.ravel())
n, d, m = 32, 100, 50  # the card
assert (n * m, n * d) == (1600, 3200) and n * m * d == 160_000
assert n * m * n * d == 5_120_000 and 2 * n * m * d == 320_000
