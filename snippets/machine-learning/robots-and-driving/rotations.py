"""Quaternions turn vectors; order, double cover and gimbal lock."""

import numpy as np
from scipy.spatial.transform import Rotation


# --8<-- [start:show]
def turn(axis, degrees):
    """The unit quaternion (w, x, y, z) of a turn about an axis."""
    half, axis = np.radians(degrees) / 2, np.asarray(axis, dtype=float)
    return np.r_[np.cos(half), np.sin(half) * axis / np.linalg.norm(axis)]


def multiply(p, q):
    """First q, then p."""
    w = p[0] * q[0] - p[1:] @ q[1:]
    return np.r_[w, p[0] * q[1:] + q[0] * p[1:] + np.cross(p[1:], q[1:])]


def matrix(q):
    """Rodrigues: K x is the cross product of q's vector part with x."""
    K = np.cross(np.eye(3), q[1:])
    return np.eye(3) + 2 * q[0] * K + 2 * K @ K


x, z, ahead = turn([1, 0, 0], 90), turn([0, 0, 1], 90), np.array([0, 1, 0])
for name, q in (("x, then z", multiply(z, x)), ("z, then x", multiply(x, z))):
    print(name, "sends (0, 1, 0) to", (matrix(q) @ ahead).round(6) + 0)
q = turn([1, 2, 2], 100)
print("q and -q, same matrix:", np.allclose(matrix(q), matrix(-q)))
for pitch in (90, 60):  # yaw and roll both 30 degrees more
    a = Rotation.from_euler("ZYX", [40, pitch, 10], degrees=True)
    b = Rotation.from_euler("ZYX", [70, pitch, 40], degrees=True)
    apart = np.degrees((a.inv() * b).magnitude())
    print(f"pitch {pitch}: the two differ by {apart:.1f} degrees")
# --8<-- [end:show]
rng = np.random.default_rng(0)
for _ in range(20):
    p, q = rng.normal(size=(2, 4))
    p, q = p / np.linalg.norm(p), q / np.linalg.norm(q)
    ours, theirs = matrix(q), Rotation.from_quat(np.roll(q, -1)).as_matrix()
    assert np.allclose(ours, theirs)
    assert np.allclose(matrix(multiply(p, q)), matrix(p) @ matrix(q))
    # The angle between two rotations is twice that between +-quaternions.
    angle = 2 * np.arccos(min(abs(p @ q), 1))
    trace = np.trace(matrix(p).T @ matrix(q))
    assert np.isclose(1 + 2 * np.cos(angle), trace)
    # At pitch 90 only roll minus yaw counts.
    y, r, d = rng.uniform(-80, 80, size=3)
    lock = [
        Rotation.from_euler("ZYX", [y + k, 90, r + k], degrees=True)
        for k in (0, d)
    ]
    assert np.allclose(lock[0].as_matrix(), lock[1].as_matrix())
axis = np.array([1.0, 2, 2]) / 3
assert np.allclose(matrix(turn([1, 2, 2], 100)) @ axis, axis)
# The card: 90 about z, then 90 about x, is 120 about (1, -1, 1).
q = multiply(turn([1, 0, 0], 90), turn([0, 0, 1], 90))
assert np.allclose(q, turn([1, -1, 1], 120))
