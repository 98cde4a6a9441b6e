"""A complex pair is a rotation and a scaling in the right real basis."""

import numpy as np

A = np.array([[0.0, -2.0], [1.0, 2.0]])  # x^2 - 2x + 2
lam = 1 + 1j
v = np.array([-1 + 1j, 1])  # A v = lam v
assert np.allclose(A @ v, lam * v)
assert np.allclose(A @ v.conj(), lam.conjugate() * v.conj())

S = np.column_stack([v.imag, v.real])
R = np.linalg.inv(S) @ A @ S
print(f"modulus {abs(lam):.4f}  angle {np.degrees(np.angle(lam)):.0f} degrees")
print("S^-1 A S =", (np.round(R, 9) + 0.0).tolist())
a, b = lam.real, lam.imag
assert np.allclose(R, [[a, -b], [b, a]])
print("A^8 =", (np.round(np.linalg.matrix_power(A, 8)) + 0.0).tolist())
assert np.allclose(np.linalg.eigvals(A).real, 1)
