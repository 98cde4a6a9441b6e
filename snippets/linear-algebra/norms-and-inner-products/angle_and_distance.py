"""Length, distance and angle, from two inner products."""

import numpy as np


# --8<-- [start:show]
def angle(x, y, M):
    """The angle in degrees between x and y (d,) under <x, y> = x^T M y."""
    cos = x @ M @ y / np.sqrt((x @ M @ x) * (y @ M @ y))
    return np.degrees(np.arccos(np.clip(cos, -1, 1)))


x, y = np.array([1.0, 2.0, 2.0]), np.array([2.0, 3.0, 6.0])
print(f"x.y = {x @ y:.0f}, angle {angle(x, y, np.eye(3)):.2f} degrees")
print(f"distance {np.sqrt((x - y) @ (x - y)):.4f}")

M = np.array([[2.0, 1.0], [1.0, 2.0]])
e1, e2 = np.eye(2)
print(f"e1 and e2 under M: {angle(e1, e2, M):.0f} degrees")
# --8<-- [end:show]

assert np.isclose(angle(x, y, np.eye(3)), np.degrees(np.arccos(20 / 21)))
assert np.isclose(angle(e1, e2, M), 60)
assert np.isclose((x - y) @ (x - y), x @ x + y @ y - 2 * x @ y)
assert np.isclose((x + y) @ (x + y) - (x - y) @ (x - y), 4 * x @ y)
rng = np.random.default_rng(0)
for _ in range(20):  # an ordinary angle, after L^T
    L = np.tril(rng.normal(size=(3, 3)))
    u, v = rng.normal(size=(2, 3))
    a, b = L.T @ u, L.T @ v
    cos = a @ b / np.linalg.norm(a) / np.linalg.norm(b)
    assert np.isclose(angle(u, v, L @ L.T), np.degrees(np.arccos(cos)))
    gap = np.linalg.norm(a) ** 2 + np.linalg.norm(b) ** 2 - 2 * a @ b
    assert np.isclose((u - v) @ L @ L.T @ (u - v), gap)  # law of cosines
    X = rng.normal(size=(3, 5))  # rows x_i: the Gram matrix is psd
    c = rng.normal(size=3)
    assert np.isclose(c @ (X @ X.T) @ c, np.sum((X.T @ c) ** 2))
for v in rng.normal(size=(200, 3)):  # rounding can pass 1
    assert angle(v, 7 * v, np.eye(3)) < 1e-5
z = np.array([1, 1j])  # complex vectors: conjugate one side
assert abs(z @ z) < 1e-15 and np.isclose(np.vdot(z, z), 2)
F, G = rng.normal(size=(2, 2, 3))  # the inner product behind Frobenius
assert np.isclose(np.trace(F.T @ G), np.sum(F * G))
p, q = np.array([0.3, 0.5]), np.array([-1.2, 0.7])  # a kernel's features


def phi(v):
    return np.array([v[0] ** 2, np.sqrt(2) * v[0] * v[1], v[1] ** 2])


assert np.isclose(phi(p) @ phi(q), (p @ q) ** 2)
