"""Kronecker products: vec(A X B), and A X B = C solved by the factors."""

import numpy as np
from scipy.linalg import solve_sylvester

# --8<-- [start:show]
rng = np.random.default_rng(0)
A, X, B = (rng.normal(size=s) for s in ((2, 3), (3, 4), (4, 5)))
Y = A @ X @ B
by_columns = np.kron(B.T, A) @ X.ravel(order="F")
by_rows = np.kron(A, B.T) @ X.ravel()
print("columns stacked:", np.allclose(by_columns, Y.ravel(order="F")))
print("rows stacked:   ", np.allclose(by_rows, Y.ravel()))

P, Q, C = rng.normal(size=(3, 20, 20))  # solve P X Q = C
system = np.kron(Q.T, P)
x = np.linalg.solve(system, C.ravel(order="F"))
X = np.linalg.solve(Q.T, np.linalg.solve(P, C).T).T  # P^-1 C Q^-1
print("one system", system.shape, "or two", P.shape, end=": ")
print(np.allclose(x, X.ravel(order="F")))
# --8<-- [end:show]

assert np.allclose(by_columns, Y.ravel(order="F"))
assert np.allclose(by_rows, Y.ravel())
assert np.allclose(P @ X @ Q, C) and np.allclose(x, X.ravel(order="F"))
assert not np.allclose(np.kron(P, Q) @ X.ravel(order="F"), C.ravel(order="F"))
assert not np.allclose(system @ X.ravel(), C.ravel())  # the wrong flattening
X, W = rng.normal(size=(7, 4)), rng.normal(size=(3, 4))  # a layer, by rows
assert np.allclose(np.kron(np.eye(7), W) @ X.ravel(), (X @ W.T).ravel())
P, Q, R, S = (rng.normal(size=s) for s in ((2, 3), (4, 2), (3, 4), (2, 5)))
assert np.allclose(np.kron(P, Q) @ np.kron(R, S), np.kron(P @ R, Q @ S))
P, Q = rng.normal(size=(3, 3)), rng.normal(size=(4, 4))
assert np.isclose(np.trace(np.kron(P, Q)), np.trace(P) * np.trace(Q))
inv = np.linalg.inv
assert np.allclose(inv(np.kron(P, Q)), np.kron(inv(P), inv(Q)))
F = rng.normal(size=(3, 4))  # not square: P X Q = F, by rows
X = np.linalg.solve(Q.T, np.linalg.solve(P, F).T).T
assert np.allclose(np.kron(P, Q.T) @ X.ravel(), F.ravel())
# The card: the system as written there, and X from both ways.
A, B = np.array([[2.0, 1], [1, 1]]), np.array([[1.0, 2], [0, 1]])
C, X = np.array([[2.0, 4], [1, 3]]), np.array([[1.0, -1], [0, 2]])
rows = [[2, 1, 0, 0], [1, 1, 0, 0], [4, 2, 2, 1], [2, 2, 1, 1]]
assert np.array_equal(np.kron(B.T, A), rows) and np.array_equal(A @ X @ B, C)
assert np.allclose(np.linalg.solve(rows, [2, 1, 4, 3]), X.ravel(order="F"))
assert np.allclose(inv(A) @ C, [[1, 1], [0, 2]])
assert np.allclose(inv(B), [[1, -2], [0, 1]])
assert np.allclose(inv(A) @ C @ inv(B), X)
sylvester = np.kron(np.eye(2), A) + np.kron(B.T, np.eye(2))
x = np.linalg.solve(sylvester, C.ravel(order="F"))
assert np.allclose(x, solve_sylvester(A, B, C).ravel(order="F"))
