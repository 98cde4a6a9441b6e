"""The eight-point algorithm on a synthetic scene."""

import numpy as np
from scipy.spatial.transform import Rotation


# --8<-- [start:show]
def cross(t):
    return np.array([[0, -t[2], t[1]], [t[2], 0, -t[0]], [-t[1], t[0], 0]])


def essential(x, y):
    """x, y (n, 2), n >= 8, image points divided by K: E, |E|_F = sqrt 2."""
    a, b = (np.c_[p, np.ones(len(p))] for p in (x, y))
    A = (b[:, :, None] * a[:, None, :]).reshape(-1, 9)  # b' E a = 0
    E = np.linalg.svd(A)[2][-1].reshape(3, 3)
    U, _, Vt = np.linalg.svd(E)
    return U @ np.diag([1, 1, 0]) @ Vt  # the nearest of the right kind


rng = np.random.default_rng(0)
R = Rotation.from_rotvec([0.02, 0.1, -0.03]).as_matrix()
t = np.array([1.0, 0.2, 0.1])
size = np.linalg.norm(t)
X = rng.uniform([-3, -3, 4], [3, 3, 12], size=(60, 3))
Y = X @ R.T + t
x, y = X[:, :2] / X[:, 2:], Y[:, :2] / Y[:, 2:]
for name, noise in (("exact", 0.0), ("1 pixel", 1 / 800)):
    E = essential(x, y + noise * rng.normal(size=y.shape))
    way = np.linalg.svd(E)[0][:, 2]  # the direction of t, up to sign
    angle = np.degrees(np.arcsin(np.linalg.norm(np.cross(way, t / size))))
    print(f"{name}: direction of motion {angle:.1f} degrees off")
# --8<-- [end:show]
assert abs(way @ t) / size > np.cos(np.radians(1))  # the noisy one
E = essential(x, y)
true = cross(t / np.linalg.norm(t)) @ R
assert np.allclose(E * np.sign(E[0, 1] * true[0, 1]), true)
h = np.c_[x, np.ones(60)], np.c_[y, np.ones(60)]
assert np.abs(np.einsum("ni,ij,nj->n", h[1], true, h[0])).max() < 1e-12
assert np.abs(np.einsum("ni,ij,nj->n", h[0], true, h[1])).max() > 0.1
# The scale of t is lost: a scene twice as large looks the same.
Z = (2 * X) @ R.T + 2 * t
assert np.allclose(Z[:, :2] / Z[:, 2:], y)
# Points of one plane leave more than one solution; without a move, too.
for P, s in ((np.c_[X[:, :2], 6 + 0.3 * X[:, 0]], t), (X, 0 * t)):
    Q = P @ R.T + s
    a = np.c_[P[:, :2] / P[:, 2:], np.ones(60)]
    b = np.c_[Q[:, :2] / Q[:, 2:], np.ones(60)]
    A = (b[:, :, None] * a[:, None, :]).reshape(-1, 9)
    assert np.linalg.matrix_rank(A, tol=1e-9) == 6
A = (h[1][:, :, None] * h[0][:, None, :]).reshape(-1, 9)
assert np.linalg.matrix_rank(A, tol=1e-9) == 8
