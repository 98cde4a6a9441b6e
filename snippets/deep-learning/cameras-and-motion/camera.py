"""World points to pixels: pose, division, distortion, intrinsics."""

import numpy as np


# --8<-- [start:show]
def project(X, K, R, t, k1=0.0, k2=0.0):
    """X (n, 3) in the world: pixels (n, 2); nan behind the camera."""
    Y = X @ R.T + t  # in the camera: x right, y down, z forwards
    Y = np.where(Y[:, 2:] > 0, Y, np.nan)
    xy = Y[:, :2] / Y[:, 2:]
    r2 = (xy**2).sum(axis=1, keepdims=True)
    xy = xy * (1 + k1 * r2 + k2 * r2**2)
    return xy @ K[:2, :2].T + K[:2, 2]


K = np.array([[800.0, 0, 320], [0, 800, 240], [0, 0, 1]])
R, t = np.eye(3), np.array([0.0, 0, 4])
X = np.array([[1, 0.5, 1], [2, 1, 6], [0, 0, -5]])
seen = np.array([481.4, 323.2])  # where the first point was found
for k1 in (0.0, -0.2):
    u = project(X, K, R, t, k1)
    print(f"k1 {k1}:", *u.round(1).tolist(),
          f"error {np.linalg.norm(u[0] - seen):.1f}")  # fmt: skip
print("camera centre", -R.T @ t)
# --8<-- [end:show]
# By homogeneous coordinates, a generic camera.
rng = np.random.default_rng(0)
G = np.linalg.qr(rng.normal(size=(3, 3)))[0]
G *= np.sign(np.linalg.det(G))
K2 = np.array([[700, 2.0, 310], [0, 650, 250], [0, 0, 1]])
t2 = np.array([0.3, -0.2, 9])
Z = rng.uniform(-1, 1, size=(20, 3))
h = np.c_[Z, np.ones(20)] @ (K2 @ np.c_[G, t2]).T
assert np.allclose(project(Z, K2, G, t2), h[:, :2] / h[:, 2:])
# The centre maps to zero in the camera; it is not t.
assert np.allclose(G @ (-G.T @ t2) + t2, 0)
assert np.isnan(project(X, K, R, t)[2]).all()
a, b = project(X[:1], K, R, t), project(X[:1], K, R, t, -0.2)
assert np.allclose(a, [480, 320]) and np.allclose(b, [478.4, 319.2])
# A ray: both of the first points lie on it, so depth is lost.
assert np.allclose(project(X, K, R, t)[0], project(X, K, R, t)[1])
# Barrel distortion (k1 < 0) moves inwards, k2 acts with r^4.
c = np.array([320, 240])
assert (abs(b - c) < abs(a - c)).all()
d = project(X[:1], K, R, t, 0.0, 0.5)
assert np.allclose(d, c + (a - c) * (1 + 0.5 * 0.05**2))
# The card.
K3 = np.array([[600.0, 0, 400], [0, 600, 300], [0, 0, 1]])
R3 = np.array([[0.0, 0, -1], [0, 1, 0], [1, 0, 0]])
t3 = np.array([1.0, 0, 4])
assert np.isclose(np.linalg.det(R3), 1)
assert np.allclose(project(np.array([[6.0, 1, -1]]), K3, R3, t3), [520, 360])
assert np.allclose(-R3.T @ t3, [-4, 0, 1])
moved = project(np.array([[6.0, 1, -1]]), K3, R3, t3, 0.5)
assert np.allclose(moved, [400 + 120 * 1.025, 300 + 60 * 1.025])


# Measuring from above: what one reads who believes the depth to be `assumed`.
def read(width, focal, depth, assumed, error=(0.0, 0.0)):
    edges = np.array([[-width / 2, 0, depth], [width / 2, 0, depth]])
    camera = np.diag([focal, focal, 1.0])
    u = project(edges, camera, np.eye(3), np.zeros(3))[:, 0] + error
    return (u[1] - u[0]) * assumed / focal


for width, focal, depth, nearer, edge, pixel, sd in (
    (50.0, 2000.0, 400.0, 4, 0.1, 0.2, 0.028),
    (80.0, 2400.0, 600.0, 6, 0.2, 0.25, 0.071),  # the card
):
    assert np.isclose(read(width, focal, depth, depth, (0, 1)) - width, pixel)
    errors = rng.normal(0, edge, size=(4000, 2))
    many = [read(width, focal, depth, depth, e) for e in errors]
    assert round(np.sqrt(2) * edge * pixel, 3) == sd
    assert abs(np.std(many) / sd - 1) < 5 / np.sqrt(2 * 4000)
    near = read(width, focal, depth - nearer, depth)
    assert np.isclose(near, width * depth / (depth - nearer))
    assert round(near / width - 1, 2) == 0.01
assert round(near, 1) == 80.8
