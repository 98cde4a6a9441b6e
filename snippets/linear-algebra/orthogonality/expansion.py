"""Coefficients in an orthonormal basis are inner products: Parseval, Bessel."""

import numpy as np

Q = np.array([[1, 2, 2], [2, 1, -2], [2, -2, 1]]) / 3  # columns q1, q2, q3
x = np.array([3.0, 6.0, 0.0])
assert np.allclose(Q.T @ Q, np.eye(3))

c = Q.T @ x  # no system to solve
print("coefficients", np.round(c, 6))
print(f"Parseval: |x|^2 = {x @ x:.0f}, sum c_i^2 = {c @ c:.0f}")
assert np.allclose(Q @ c, x)
assert np.allclose(c, np.linalg.solve(Q, x))

c2 = Q[:, :2].T @ x  # q1 and q2 only: an orthonormal set, not a basis
p = Q[:, :2] @ c2
print(f"Bessel:   c_1^2 + c_2^2 = {c2 @ c2:.0f}, missing {x @ x - c2 @ c2:.0f}")
assert np.isclose(x @ x - c2 @ c2, np.sum((x - p) ** 2))

B = np.array([[1.0, 1.0, 0.0], [0.0, 1.0, 1.0], [0.0, 0.0, 1.0]])
print("skew basis: inner products", B.T @ x, " coefficients", end=" ")
print(np.round(np.linalg.solve(B, x), 6) + 0.0)
assert not np.allclose(B.T @ x, np.linalg.solve(B, x))
