"""Six tests for positive definiteness, and where the minors mislead."""

from itertools import combinations

import numpy as np

A = np.array([[2.0, -1.0, 0.0], [-1.0, 2.0, -1.0], [0.0, -1.0, 2.0]])
minors = [np.linalg.det(A[:k, :k]) for k in (1, 2, 3)]
L = np.linalg.cholesky(A)
pivots = np.diag(L) ** 2
D = np.array([[1.0, 0, 0], [-1, 1, 0], [0, -1, 1], [0, 0, -1]])
print("eigenvalues   ", np.linalg.eigvalsh(A).round(4))
print("leading minors", np.round(minors, 4), "  pivots", pivots.round(4))
assert np.allclose(np.cumprod(pivots), minors)  # d_k = det A_k / det A_k-1
assert np.allclose(L @ L.T, A) and np.array_equal(D.T @ D, A)
x = np.random.default_rng(0).normal(size=(1000, 3))
assert np.all(np.einsum("ni,ij,nj->n", x, A, x) > 0)

B = np.array([[1.0, 1.0, 1.0], [1.0, 1.0, 1.0], [1.0, 1.0, 0.0]])


def minor(M, rows):
    return round(np.linalg.det(M[np.ix_(rows, rows)])) + 0


print("B: leading minors", [minor(B, range(k)) for k in (1, 2, 3)], end="  ")
every = {r: minor(B, r) for k in (1, 2, 3) for r in combinations(range(3), k)}
print("negative minor of rows", [r for r, m in every.items() if m < 0])
y = np.array([0.0, 1.0, -1.0])
print("y^T B y =", y @ B @ y, " smallest eigenvalue", end=" ")
print(np.linalg.eigvalsh(B)[0].round(4))
assert y @ B @ y < 0
