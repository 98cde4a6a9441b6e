"""What calibration and clocks cost in pixels and metres; fusing two."""

import numpy as np
from scipy.spatial.transform import Rotation

# --8<-- [start:show]
f = 1000.0  # pixels
print("     Z   0.5 deg   2 cm   15 m/s, 50 ms   turning 30 deg/s, 50 ms")
for Z in (10, 50):
    turned = f * np.tan(np.radians(0.5))
    shifted = f * 0.02 / Z
    crossing = f * 15 * 0.05 / Z
    turning = f * np.tan(np.radians(30 * 0.05))
    print(f"{Z:4} m {turned:7.1f} {shifted:7.1f} {crossing:11.1f}"
          f" {turning:18.1f}   pixels")  # fmt: skip


def fuse(means, covariances):
    """Independent Gaussian estimates of one state: mean, covariance."""
    weights = [np.linalg.inv(C) for C in covariances]
    C = np.linalg.inv(sum(weights))
    return C @ sum(W @ m for W, m in zip(weights, means, strict=True)), C


camera = np.array([1.0, 43.0]), np.diag([0.2, 4.0]) ** 2  # sideways, ahead
radar = np.array([2.0, 40.0]), np.diag([1.5, 0.3]) ** 2
mean, C = fuse([camera[0], radar[0]], [camera[1], radar[1]])
print("fused:", mean.round(2), "standard errors", np.sqrt(np.diag(C)).round(2))
# --8<-- [end:show]
# The last row by moving a point 50 m ahead and projecting it.
ahead = np.array([0.0, 0, 50])


def pixels(X):
    return f * np.hypot(X[0], X[1]) / X[2]


def yaw(degrees):
    return Rotation.from_euler("y", degrees, degrees=True).apply(ahead)


assert np.isclose(turned, pixels(yaw(0.5)))
assert np.isclose(turning, pixels(yaw(1.5)))  # 30 degrees a second
assert np.isclose(shifted, pixels(ahead + np.array([0.02, 0, 0])))
assert np.isclose(crossing, pixels(ahead + np.array([0.75, 0, 0])))
rng = np.random.default_rng(0)
a = rng.multivariate_normal([3, -1], [[2, 0.5], [0.5, 1]], size=100_000)
b = rng.multivariate_normal([3, -1], [[1, -0.8], [-0.8, 3]], size=100_000)
Ca, Cb = np.array([[2, 0.5], [0.5, 1]]), np.array([[1, -0.8], [-0.8, 3]])
_, C = fuse([a[0], b[0]], [Ca, Cb])
W = [C @ np.linalg.inv(M) for M in (Ca, Cb)]
est = a @ W[0].T + b @ W[1].T
assert np.allclose(np.cov(est.T), C, atol=0.02)
assert np.allclose(est.mean(axis=0), [3, -1], atol=0.02)
m, _ = fuse([a[0], b[0]], [Ca, Cb])
assert np.allclose(m, est[0])
# A shared error (one clock) is not averaged away: too confident.
s = rng.normal(size=100_000)
one, two = s + rng.normal(size=(2, 100_000))
_, C1 = fuse([np.zeros(1)] * 2, [2 * np.eye(1)] * 2)
assert np.isclose(C1[0, 0], 1) and ((one + two) / 2).var() > 1.45
# The card: 40 ms, 20 m/s across at 25 m, f = 1200; a yaw of 1 degree.
assert np.isclose(1200 * 20 * 0.04 / 25, 38.4)
assert np.isclose(1200 * np.tan(np.radians(1)), 20.9, atol=0.05)
assert np.isclose(25 * np.tan(np.radians(1)), 0.44, atol=0.005)
# Lift-splat on one ray: what is spread adds up, and how far it is spread.
depth, p, feature = np.array([10, 20, 30]), np.array([0.1, 0.6, 0.3]), 4
cells = np.zeros(4)
np.add.at(cells, depth // 10, p * feature)
assert np.allclose(cells, [0, 0.4, 2.4, 1.2])
assert np.isclose(cells.sum(), feature)
centre = (p * depth).sum()
spread = np.sqrt((p * (depth - centre) ** 2).sum())
assert np.isclose(centre, 22) and np.isclose(spread, 6)
assert np.isclose(20 * (101 - 100) / f, 0.02)  # one pixel across, at 20 m
# The last grid, shifted by our motion: we drive 10 cells, a car 14.
size, seconds, ours = 0.5, 0.5, 5.0
world = {"parked": (20.0, 20.0), "moving": (15.0, 17.0)}  # before and after, m
move = round(ours / size)
for name, speed in (("parked", 0), ("moving", 4)):
    before = np.zeros(80)
    after = np.zeros(80)
    before[round(world[name][0] / size)] = 1
    after[round((world[name][1] - ours) / size)] = 1
    shifted = np.roll(before, -move)
    cells = after.argmax() - shifted.argmax()
    assert np.isclose(cells * size / seconds, speed)
    raw = (after.argmax() - before.argmax()) * size / seconds
    assert np.isclose(raw, speed - ours / seconds)
assert move == 10
assert round(40 * np.tan(np.radians(1)), 1) == 0.7
