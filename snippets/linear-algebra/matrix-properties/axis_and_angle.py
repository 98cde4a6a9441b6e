"""Axis and angle of a rotation of space, and the rotation from them."""

import numpy as np
from scipy.linalg import expm
from scipy.spatial.transform import Rotation


# --8<-- [start:show]
def cross_matrix(a):
    """The antisymmetric matrix N with N x = a x x (cross product)."""
    return np.array([[0, -a[2], a[1]], [a[2], 0, -a[0]], [-a[1], a[0], 0]])


def rotation(axis, angle):
    """Rodrigues' formula: the turn (3, 3) about a unit axis (3,)."""
    N = cross_matrix(axis)
    return np.eye(3) + np.sin(angle) * N + (1 - np.cos(angle)) * N @ N


def axis_and_angle(Q):
    """Unit axis (3,) and angle of the rotation Q (3, 3); 0 < angle < pi."""
    angle = np.arccos((np.trace(Q) - 1) / 2)
    N = (Q - Q.T) / (2 * np.sin(angle))
    return np.array([N[2, 1], N[0, 2], N[1, 0]]), angle


Q = np.array([[0.0, 0, 1], [1, 0, 0], [0, 1, 0]])  # e1 -> e2 -> e3 -> e1
axis, angle = axis_and_angle(Q)
print(f"axis {axis.round(3)}, angle {np.degrees(angle):.0f} degrees")
print("back again:", np.allclose(rotation(axis, angle), Q))
# --8<-- [end:show]

assert np.allclose(axis, np.ones(3) / np.sqrt(3))
rng = np.random.default_rng(0)
for _ in range(50):
    axis = rng.normal(size=3)
    axis, angle = axis / np.linalg.norm(axis), rng.uniform(0.1, 3)
    N, Q = cross_matrix(axis), rotation(axis, angle)
    x = rng.normal(size=3)
    assert np.allclose(N @ x, np.cross(axis, x)) and np.allclose(Q @ axis, axis)
    assert np.allclose(Rotation.from_rotvec(angle * axis).as_matrix(), Q)
    assert np.allclose(expm(angle * N), Q)
    again, by = axis_and_angle(Q)
    assert np.allclose(again, axis) and np.isclose(by, angle)
    K = np.tan(angle / 2) * N  # the Cayley transform
    assert np.allclose((np.eye(3) + K) @ np.linalg.inv(np.eye(3) - K), Q)
    c, s = np.cos(angle), np.sin(angle)  # the mirror at half the angle
    v = np.array([-np.sin(angle / 2), np.cos(angle / 2)])
    assert np.allclose([[c, s], [s, -c]], np.eye(2) - 2 * np.outer(v, v))
turns = np.kron(np.diag([1.0, 0]), [[0, -1], [1, 0]])  # in R^4 no axis
turns += np.kron(np.diag([0, 1.0]), [[0.6, -0.8], [0.8, 0.6]])
assert np.isclose(np.linalg.det(turns), 1)
assert np.linalg.svd(turns - np.eye(4), compute_uv=False)[-1] > 0.5
half = rotation(np.array([2.0, -1.0, 2.0]) / 3, np.pi)  # 180 degrees
assert np.allclose(np.cross((half + np.eye(3))[:, 0], [2, -1, 2]), 0)
