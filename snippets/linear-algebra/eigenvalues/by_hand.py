"""Eigenvalues by hand, 2x2 and 3x3, then by the library."""

import numpy as np

A = np.array([[4.0, 1.0], [2.0, 3.0]])
trace = A[0, 0] + A[1, 1]
det = A[0, 0] * A[1, 1] - A[0, 1] * A[1, 0]
root = np.sqrt((trace / 2) ** 2 - det)
lam = np.array([trace / 2 + root, trace / 2 - root])
V = np.array([[1.0, 1.0], [1.0, -2.0]])  # columns: null(A-5I), null(A-2I)
print(f"2x2: trace {trace:.0f}, det {det:.0f}, eigenvalues {np.round(lam, 6)}")
assert np.allclose(A @ V, V * lam)  # column i is multiplied by lam_i
assert np.allclose(V @ np.diag(lam) @ np.linalg.inv(V), A)
assert np.allclose(np.sort(np.linalg.eigvals(A)), np.sort(lam))

S = np.array([[2.0, -1.0, 0.0], [-1.0, 2.0, -1.0], [0.0, -1.0, 2.0]])
r = np.sqrt(2)
lam = np.array([2 + r, 2.0, 2 - r])
Q = np.array([[1, -r, 1], [r, 0, -r], [1, r, 1]]).T / 2
print("3x3:", np.round(lam, 4), f" sum {lam.sum():.0f}", end="  ")
print(f"product {lam.prod():.0f}")
assert np.allclose(S @ Q, Q * lam) and np.allclose(Q.T @ Q, np.eye(3))
assert np.isclose(lam.sum(), np.trace(S))
assert np.isclose(lam.prod(), np.linalg.det(S))
assert np.allclose(np.linalg.eigvalsh(S)[::-1], lam)  # eigh: ascending

wrong = np.linalg.eigvalsh(A)  # reads only the lower triangle, no check
print("eigvalsh on the unsymmetric A:", np.round(wrong, 4))
assert np.allclose(wrong, np.linalg.eigvalsh([[4, 2], [2, 3]]))
U = np.array([[4.0, 1.0], [0.0, 2.5]])  # A after one elimination step
assert np.allclose(U, [A[0], A[1] - A[0] / 2])
assert np.allclose(np.sort(np.linalg.eigvals(U)), [2.5, 4])
B, x = np.array([[1.0, 4.0], [0.0, 1.0]]), np.array([1.0, -1.0])
assert np.isclose(x @ B @ x, -2) and np.allclose(np.linalg.eigvals(B), 1)
assert np.allclose(np.linalg.eigvalsh((B + B.T) / 2), [-1, 3])
