"""Row space and null space split every input; the other two split outputs."""

import numpy as np
from scipy.linalg import null_space

A = np.array([[1.0, 2.0, 1.0], [2.0, 4.0, 2.0]])  # rank 1
x = np.array([3.0, 1.0, 1.0])
row = A[0]
x_row = row * (row @ x) / (row @ row)
x_null = x - x_row
print("x_row ", x_row, " x_null ", x_null)
print("A x =", A @ x, " A x_row =", A @ x_row, " A x_null =", A @ x_null)
assert np.allclose(A @ x_null, 0) and np.isclose(x_row @ x_null, 0)

N, L = null_space(A, rcond=1e-12), null_space(A.T, rcond=1e-12)
rank = np.linalg.matrix_rank(A, tol=1e-12)
print("dimensions: row", rank, "null", N.shape[1], "left null", L.shape[1])
assert np.allclose(A @ N, 0) and np.allclose(A.T @ L, 0)
assert np.allclose(N @ N.T, np.eye(3) - np.outer(row, row) / (row @ row))
again = null_space(N.T, rcond=1e-12)  # complement of the complement
assert np.allclose(again @ again.T, np.outer(row, row) / (row @ row))
P = A @ np.linalg.pinv(A, rcond=1e-12)  # projector onto the column space
assert np.allclose(P + L @ L.T, np.eye(2))

b = np.array([1.0, 3.0])  # not in the column space: a witness says so
y = L[:, 0] / L[0, 0] * 2.0
print("witness y =", np.round(y, 6), " A^T y =", np.round(A.T @ y, 6) + 0.0)
print(f"y^T b = {y @ b:.1f}, so A x = b has no solution")
assert not np.isclose(y @ b, 0)
