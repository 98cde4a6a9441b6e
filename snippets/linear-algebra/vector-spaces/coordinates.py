"""Coordinates in a skew basis, and a map written in that basis."""

import numpy as np

B = np.array([[2.0, -1.0], [1.0, 1.0]])  # basis vectors are the columns
x = np.array([1.0, 5.0])

c = np.linalg.solve(B, x)  # x = c_1 b_1 + c_2 b_2
print("coordinates:", np.round(c, 6))
print("dot products with the basis:", B.T @ x)
assert np.allclose(c[0] * B[:, 0] + c[1] * B[:, 1], x)

A = np.array([[3.0, 2.0], [1.0, 2.0]])  # a map in standard coordinates
A_B = np.linalg.solve(B, A @ B)  # B^-1 A B: the same map in basis B
print("A in the new basis:", (np.round(A_B, 6) + 0.0).tolist())
assert np.allclose(B @ (A_B @ c), A @ x)  # both routes agree
assert np.isclose(np.trace(A_B), np.trace(A))

C = np.array([[1.0, 1.0], [0.0, 1.0]])  # a second basis
c_C = np.linalg.solve(C, B @ c)  # from B to C: C^-1 B
print("coordinates in basis C:", np.round(c_C, 6))
assert np.allclose(C @ c_C, x)

Q, _ = np.linalg.qr(B)  # orthonormal: coordinates are dot products
assert np.allclose(np.linalg.solve(Q, x), Q.T @ x)
assert not np.allclose(c, B.T @ x)
