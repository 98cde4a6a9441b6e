"""A homography from four or more points, and when one exists."""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np

with contextlib.redirect_stdout(io.StringIO()):
    project = runpy.run_path(str(Path(__file__).with_name("camera.py")))[
        "project"
    ]


# --8<-- [start:show]
def apply(H, p):
    q = np.c_[p, np.ones(len(p))] @ H.T
    return q[:, :2] / q[:, 2:]


def scaling(p):  # mean 0, mean distance sqrt(2)
    m = p.mean(axis=0)
    s = np.sqrt(2) / np.linalg.norm(p - m, axis=1).mean()
    return np.array([[s, 0, -s * m[0]], [0, s, -s * m[1]], [0, 0, 1]])


def homography(p, q):
    """p, q (n, 2), n >= 4, no three on a line: H (3, 3) with q ~ H p."""
    S, T = scaling(p), scaling(q)
    a, b = apply(S, p), apply(T, q)
    A = []
    for (x, y), (u, v) in zip(a, b, strict=True):
        A.append([x, y, 1, 0, 0, 0, -u * x, -u * y, -u])
        A.append([0, 0, 0, x, y, 1, -v * x, -v * y, -v])
    h = np.linalg.svd(np.array(A))[2][-1]  # least |A h| with |h| = 1
    H = np.linalg.inv(T) @ h.reshape(3, 3) @ S  # undo the scaling
    return H / H[2, 2]


corners = np.array([[120.0, 80], [420, 110], [480, 400], [60, 360]])
page = np.array([[0.0, 0], [210, 0], [210, 297], [0, 297]])
H = homography(page, corners)
print("centre of the page:", apply(H, np.array([[105, 148.5]]))[0].round(1))
print("mean of its corners:", corners.mean(axis=0))
# --8<-- [end:show]


# --8<-- [start:when]
def turn(degrees):  # about the vertical axis
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return np.array([[c, 0, s], [0, 1, 0], [-s, 0, c]])


rng = np.random.default_rng(0)
K = np.array([[800.0, 0, 320], [0, 800, 240], [0, 0, 1]])
zero, step = np.zeros(3), np.array([0.5, 0, 0])
room = rng.uniform([-2, -2, 4], [2, 2, 9], size=(50, 3))
wall = room.copy()
wall[:, 2] = 5 + 0.3 * wall[:, 0]
for name, X, R, t in (("room, turned", room, turn(5), zero),
                      ("room, moved", room, np.eye(3), step),
                      ("wall, moved", wall, turn(5), step)):  # fmt: skip
    p, q = project(X, K, np.eye(3), zero), project(X, K, R, t)
    error = np.linalg.norm(apply(homography(p, q), p) - q, axis=1)
    print(f"{name}: mean error {error.mean():.1f} pixels")
# --8<-- [end:when]
assert np.allclose(apply(H, page), corners)
# The centre lies where the diagonals cross.
d1, d2 = corners[2] - corners[0], corners[3] - corners[1]
s = np.linalg.solve(np.c_[d1, -d2], corners[1] - corners[0])[0]
assert np.allclose(apply(H, np.array([[105, 148.5]])), corners[0] + s * d1)
# Turned: H = K R K^-1. Plane n @ X = d in the first camera: K (R + t n/d) K^-1.
p = project(room, K, np.eye(3), zero)
true = K @ turn(5) @ np.linalg.inv(K)
found = homography(p, project(room, K, turn(5), zero))
assert np.allclose(found, true / true[2, 2])
n, d = np.array([-0.3, 0, 1]), 5.0
assert np.allclose(wall @ n, d)
p = project(wall, K, np.eye(3), zero)
true = K @ (turn(5) + np.outer(step, n) / d) @ np.linalg.inv(K)
found = homography(p, project(wall, K, turn(5), step))
assert np.allclose(found, true / true[2, 2])
# With noise, against the truth: more points help.
p = rng.uniform(0, 500, size=(200, 2))
q = apply(H, p * 0.4)
noisy = q + rng.normal(size=q.shape)


def far(n):
    G = homography(p[:n] * 0.4, noisy[:n])
    return np.linalg.norm(apply(G, p * 0.4) - q, axis=1).mean()


assert far(200) < far(20) < 2 and far(200) < 0.5


# Without scaling the system is worse conditioned by orders of magnitude.
def spread(a, b):
    A = [row for (x, y), (u, v) in zip(a, b, strict=True)
         for row in ([x, y, 1, 0, 0, 0, -u * x, -u * y, -u],
                     [0, 0, 0, x, y, 1, -v * x, -v * y, -v])]  # fmt: skip
    sigma = np.linalg.svd(np.array(A), compute_uv=False)
    return sigma[0] / sigma[7]


scaled = [apply(scaling(z), z) for z in (page, corners)]
assert spread(page, corners) > 1e4 > 1e2 > spread(*scaled)
# An affine map of the page does not reach the fourth corner.
A = np.c_[page, np.ones(4)]
affine = np.linalg.lstsq(A[:3], corners[:3], rcond=None)[0]
assert np.allclose(A[:3] @ affine, corners[:3])
assert np.linalg.norm(A[3] @ affine - corners[3]) > 20
