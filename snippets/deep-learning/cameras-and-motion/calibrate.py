"""A wrong focal length that the reprojection error does not show."""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np
from scipy.optimize import least_squares
from scipy.spatial.transform import Rotation

with contextlib.redirect_stdout(io.StringIO()):
    project = runpy.run_path(str(Path(__file__).with_name("camera.py")))[
        "project"
    ]


# --8<-- [start:show]
board = np.stack(np.meshgrid(range(7), range(5)), axis=2).reshape(-1, 2)
board = np.c_[(board - [3, 2]) * 0.05, np.zeros(35)]  # squares of 5 cm


def view(pose, f):  # pose: rotation vector and translation
    K = np.array([[f, 0, 320], [0, f, 240], [0, 0, 1]])
    return project(board, K, Rotation.from_rotvec(pose[:3]).as_matrix(),
                   pose[3:])  # fmt: skip


def error(seen, pose, f):
    """Root mean square reprojection error with the best pose for this f."""
    best = least_squares(lambda p: (view(p, f) - seen).ravel(), pose)
    # best.cost is half the sum of squares; best.x[5] is the depth
    return np.sqrt(2 * best.cost / len(board)), best.x[5]


rng = np.random.default_rng(0)
facing = np.array([0, 0, 0.3, 0.02, 0.01, 1.0])
tilted = np.array([0.5, -0.5, 0.3, 0.02, 0.01, 1.0])
for name, pose in (("facing", facing), ("tilted", tilted)):
    seen = view(pose, 800) + rng.normal(0, 0.2, size=(35, 2))
    for f in (700, 800, 900):
        rms, depth = error(seen, pose, f)
        print(f"{name} f = {f}: {rms:.2f} pixels, depth {depth:.2f}")
# --8<-- [end:show]
rms = []
for seed in range(4):
    noise = np.random.default_rng(seed).normal(0, 0.2, size=(35, 2))
    a = [error(view(facing, 800) + noise, facing, f)[0] for f in (700, 800)]
    b = [error(view(tilted, 800) + noise, tilted, f)[0] for f in (700, 800)]
    rms += [a[1], b[1]]
    assert a[0] < 1.1 * a[1] and b[0] > 2 * b[1]
# Noise 0.2 in 70 numbers, 6 of them fitted: chi-squared, within 3 sigma.
expected = 2 * 0.2**2 * (70 - 6) / 70
wide = 3 * np.sqrt(2 / (4 * (70 - 6)))
assert abs(np.mean(np.square(rms)) / expected - 1) < wide
# Exactly: facing, f and depth enter only by their ratio; tilted, not so.
further = np.array([1, 1, 1, 1, 1, 1.125])
assert np.allclose(view(facing, 800), view(facing * further, 900))
assert not np.allclose(view(tilted, 800), view(tilted * further, 900), atol=1)
