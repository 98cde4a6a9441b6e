"""Rank, four subspaces, norms and condition number from one SVD."""

import numpy as np
from scipy.linalg import null_space, subspace_angles

A = np.array([[1.0, 2.0, 3.0], [2.0, 4.0, 6.0], [1.0, 0.0, 1.0]])
U, s, Vt = np.linalg.svd(A)
tol = max(A.shape) * np.finfo(float).eps * s[0]
r = int(np.sum(s > tol))

column, left_null = U[:, :r], U[:, r:]
row, null = Vt[:r].T, Vt[r:].T
print("rank", r, "  singular values", np.round(s[:r], 4))
print("null space   ", np.round(null[:, 0] / null[2, 0], 4) + 0.0)
print("left null    ", np.round(left_null[:, 0] / left_null[1, 0], 4) + 0.0)
print(f"spectral {s[0]:.4f}  Frobenius {np.sqrt((s**2).sum()):.4f}", end="")
print(f"  nuclear {s.sum():.4f}")

assert r == np.linalg.matrix_rank(A)
assert np.allclose(A @ null, 0) and np.allclose(left_null.T @ A, 0)
assert np.allclose(subspace_angles(null, null_space(A)), 0, atol=1e-7)
assert np.allclose(column @ (column.T @ A), A)  # columns of A lie in it
assert np.allclose((A @ row) @ row.T, A)  # rows of A lie in it
assert np.isclose(np.linalg.norm(A, 2), s[0])
assert np.isclose(np.linalg.norm(A, "fro") ** 2, (s**2).sum())
assert np.isclose(np.linalg.norm(A, "nuc"), s.sum())

B = np.array([[3.0, 0.0], [4.0, 5.0]])  # the worked 2x2 matrix
t = np.linalg.svd(B, compute_uv=False)
print(f"worked example: condition number {t[0] / t[1]:.4f}")
assert np.isclose(np.linalg.cond(B), t[0] / t[1])

tiny = 0.1 * np.eye(50)  # perfectly conditioned, determinant 1e-50
assert np.isclose(np.linalg.det(tiny) * 1e50, 1)
assert np.isclose(np.linalg.cond(tiny), 1)
