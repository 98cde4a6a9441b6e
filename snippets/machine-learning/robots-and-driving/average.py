"""The mean of rotations by an SVD, and the way between two."""

import numpy as np
from scipy.spatial.transform import Rotation, Slerp


# --8<-- [start:show]
def mean_rotation(Rs):
    """The rotation of least summed squared distance to Rs (n, 3, 3)."""
    U, _, Vt = np.linalg.svd(Rs.sum(axis=0))
    sign = np.sign(np.linalg.det(U @ Vt))
    return U @ np.diag([1, 1, sign]) @ Vt


def slerp(p, q, t):
    """From unit quaternion p (t = 0) to q (t = 1) at constant speed."""
    cosine = p @ q
    if cosine < 0:  # the other sign of q is the shorter way
        q, cosine = -q, -cosine
    angle = np.arccos(min(cosine, 1.0))
    if angle < 1e-6:
        return p
    return (np.sin((1 - t) * angle) * p + np.sin(t * angle) * q) / np.sin(angle)


# --8<-- [end:show]
# --8<-- [start:run]
yaws = np.array([170, -170])
R = Rotation.from_euler("z", yaws[:, None], degrees=True)
mean = Rotation.from_matrix(mean_rotation(R.as_matrix()))
print("mean of the angles:", yaws.mean())
print("mean of the matrices, determinant:", end=" ")
print(round(np.linalg.det(R.as_matrix().mean(axis=0)), 3))
print("mean rotation:", np.degrees(mean.magnitude()).round(3))
p, q = Rotation.from_euler("z", [[0], [120]], degrees=True).as_quat()
for t in (0.25, 0.5):
    straight = (1 - t) * p + t * q
    for name, r in (("slerp", slerp(p, q, t)), ("straight", straight)):
        angle = Rotation.from_quat(r).magnitude()  # scales to length 1
        print(f"t = {t}: {name} at {np.degrees(angle):.1f}", end="  ")
    print()
# --8<-- [end:run]
rng = np.random.default_rng(0)
for _ in range(30):
    r = Rotation.from_quat(rng.normal(size=(4, 4)))
    M = mean_rotation(r.as_matrix())
    assert np.isclose(np.linalg.det(M), 1)
    assert np.allclose(M, r.mean().as_matrix())
    cost = np.sum((r.as_matrix() - M) ** 2)
    for _ in range(10):  # no neighbour, in any direction, is better
        near = M @ Rotation.from_rotvec(0.05 * rng.normal(size=3)).as_matrix()
        assert np.sum((r.as_matrix() - near) ** 2) > cost
    a, b = r[:2].as_quat()
    t = rng.uniform()
    want = Slerp([0, 1], r[:2])(t).as_matrix()
    assert np.allclose(Rotation.from_quat(slerp(a, b, t)).as_matrix(), want)
    assert np.allclose(Rotation.from_quat(slerp(a, -b, t)).as_matrix(), want)
signs = [
    np.linalg.det(
        Rotation.from_quat(rng.normal(size=(4, 4))).as_matrix().sum(axis=0)
    )
    for _ in range(60)
]
assert min(signs) < 0 < max(signs)  # the sign is needed
