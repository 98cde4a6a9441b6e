"""Length, distance and angle, from two inner products and a complex one."""

import numpy as np
from scipy.spatial.distance import cosine

x, y = np.array([1.0, 2.0, 2.0]), np.array([2.0, 3.0, 6.0])


def length(v, M=None):
    return np.sqrt(v @ v if M is None else v @ M @ v)


cos = x @ y / (length(x) * length(y))
print(f"x.y = {x @ y:.0f}, lengths {length(x):.0f} and {length(y):.0f}")
print(f"angle {np.degrees(np.arccos(cos)):.2f} degrees", end=", ")
print(f"distance {length(x - y):.4f}")
assert np.isclose(cos, 1 - cosine(x, y))
assert np.isclose(length(x - y) ** 2, x @ x + y @ y - 2 * x @ y)
assert np.isclose(length(x + y) ** 2 - length(x - y) ** 2, 4 * x @ y)
assert np.isclose(length(x + y), np.sqrt(98))  # at most 3 + 7

M = np.array([[2.0, 1.0], [1.0, 2.0]])  # <x, y> = x^T M y
e1, e2 = np.eye(2)
cos_M = e1 @ M @ e2 / (length(e1, M) * length(e2, M))
print(f"e1 and e2 under M: {np.degrees(np.arccos(cos_M)):.1f} degrees")
L = np.linalg.cholesky(M)  # M = L L^T: an ordinary dot product of L^T x
assert np.isclose(e1 @ M @ e2, (L.T @ e1) @ (L.T @ e2))
assert np.isclose(length(e1 - e2, M), length(L.T @ (e1 - e2)))

z = np.array([1, 1j])
print(f"z = (1, i): z^T z = {abs(z @ z):.0f}, z^H z = {np.vdot(z, z).real:.0f}")
assert np.isclose(np.vdot(z, z), np.linalg.norm(z) ** 2)
assert np.isclose(np.vdot(1j * z, z), -1j * np.vdot(z, z))  # conjugates 1st

a, b = np.float32(10000), np.float32(10000.5)  # expanding the square
print(f"float32: {(a - b) ** 2:.2f} becomes {a * a + b * b - 2 * a * b:.2f}")
