"""The trace: cyclic but not permutable, and quadratic forms in one pass."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
A, B, C = (rng.normal(size=s) for s in ((2, 3), (3, 4), (4, 2)))
cycles = (A @ B @ C, B @ C @ A, C @ A @ B)
print("cyclic:  ", *(f"{np.trace(M):.4f} {M.shape}" for M in cycles))
A, B, C = rng.normal(size=(3, 3, 3))
first, swapped = np.trace(A @ B @ C), np.trace(A @ C @ B)
print(f"swapped:  {first:.4f} {swapped:.4f}")

X = rng.normal(size=(1000, 3))
scatter = X.T @ X  # the sum of all x x^T, computed once
one_by_one = sum(x @ A @ x for x in X)
at_once = np.sum(A * scatter)
print(f"sum of x^T A x:  {one_by_one:.4f} {at_once:.4f}")
# --8<-- [end:show]

assert np.allclose([np.trace(M) for M in cycles], np.trace(cycles[0]))
assert [len(M) for M in cycles] == [2, 3, 4]
assert np.isclose(first, np.trace(C @ A @ B))
assert np.isclose(swapped, np.trace(C @ B @ A))
assert not np.isclose(first, swapped)
assert np.isclose(first, np.trace(C.T @ B.T @ A.T))  # reversal, transposed
assert np.isclose(one_by_one, np.trace(A @ scatter))
assert np.isclose(one_by_one, at_once)
assert np.isclose(np.trace(A @ B), np.sum(A * B.T))  # no product needed
assert not np.isclose(np.trace(A @ B), np.sum(A * B))
mu = np.array([1.0, -2.0, 0.5])
S = np.cov(X.T, bias=True)
mean = np.mean([(x - X.mean(0) + mu) @ A @ (x - X.mean(0) + mu) for x in X])
assert np.isclose(mean, np.trace(A @ S) + mu @ A @ mu)  # E[x^T A x]
P, Q, R = (M + M.T for M in rng.normal(size=(3, 4, 4)))
assert np.isclose(np.trace(P @ Q @ R), np.trace(P @ R @ Q))  # symmetric
jordan = np.array([[2.0, 1.0], [0.0, 2.0]])  # not diagonalisable
for M in (A, jordan, np.array([[0.0, -1.0], [1.0, 0.0]])):
    assert np.isclose(np.linalg.eigvals(M).sum(), np.trace(M))
t = np.pi / 3 * np.arange(3)  # lines at 0, 60 and 120 degrees
P, Q, R = (np.outer(v, v) for v in np.stack([np.cos(t), np.sin(t)], axis=1))
assert np.isclose(np.trace(P @ Q @ R), -1 / 8)
E = np.eye(2)
P, Q, R = np.outer(E[0], E[1]), np.outer(E[1], E[0]), np.outer(E[0], E[0])
assert np.trace(P @ Q @ R) == 1 and np.trace(P @ R @ Q) == 0
