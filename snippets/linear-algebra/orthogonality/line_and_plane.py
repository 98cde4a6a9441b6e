"""Projection onto a line and onto a plane, by hand and by NumPy."""

import numpy as np

a, b = np.array([2.0, 1.0]), np.array([1.0, 3.0])
p = a * (a @ b) / (a @ a)
print("line:  p =", p, " r =", b - p, f" distance {np.linalg.norm(b - p):.4f}")
assert np.isclose(a @ (b - p), 0)

A = np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0]])
b = np.array([2.0, 1.0, 6.0])
c = np.linalg.solve(A.T @ A, A.T @ b)  # normal equations
p = A @ c
print("plane: c =", np.round(c, 6), " p =", np.round(p, 6), end=" ")
print(" r =", np.round(b - p, 6), f" distance {np.linalg.norm(b - p):.4f}")
assert np.allclose(A.T @ (b - p), 0)
assert np.isclose(b @ b, p @ p + (b - p) @ (b - p))  # 41 = 35 + 6

P = A @ np.linalg.solve(A.T @ A, A.T)
print("6P =", np.round(6 * P).astype(int).tolist())
print(f"trace {np.trace(P):.4f}")
Q, _ = np.linalg.qr(A)  # orthonormal columns: P = Q Q^T, no inverse
n = np.array([1.0, -2.0, 1.0])  # the normal of the plane
assert np.allclose(P, np.round(6 * P) / 6)
assert np.allclose(P, Q @ Q.T)
assert np.allclose(P, np.eye(3) - np.outer(n, n) / (n @ n))
y = np.array([1.0, 0.0, 1.0])  # a parabola, fitted by a line
assert np.allclose(y - P @ y, [1 / 3, -2 / 3, 1 / 3])
assert np.allclose(P @ P, P) and np.allclose(P, P.T)
assert np.allclose(np.linalg.lstsq(A, b, rcond=1e-12)[0], c)
G, G_b = A.T @ A, np.column_stack([A, b])  # Gram determinants
assert np.isclose(np.linalg.det(G_b.T @ G_b) / np.linalg.det(G), 6)
a1, a2 = A.T  # adding two projections is wrong: a1 and a2 are not orthogonal
wrong = a1 * (a1 @ b) / (a1 @ a1) + a2 * (a2 @ b) / (a2 @ a2)
print("sum of projections onto the columns:", np.round(wrong, 6))
assert not np.allclose(wrong, p)
