"""Compose, invert, and mind the time stamp."""

import numpy as np


# --8<-- [start:show]
def pose(x, y, degrees):
    """A frame at (x, y), turned: sends its own coordinates to the parent's."""
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return np.array([[c, -s, x], [s, c, y], [0, 0, 1]])


def inverse(T):
    """From R p + t back: R' p - R' t."""
    R, t = T[:2, :2], T[:2, 2]
    out = np.eye(3)
    out[:2, :2], out[:2, 2] = R.T, -R.T @ t
    return out


map_car, car_lidar = pose(10, 5, 90), pose(1.5, 0, 0)
seen = np.array([20, 0, 1])  # 20 m ahead of the lidar
print("in the map: ", (map_car @ car_lidar @ seen)[:2].round(6))
print("wrong order:", (car_lidar @ map_car @ seen)[:2].round(6))
other = pose(12, 30, -90)  # another car comes towards us
print("other car, seen from ours:", (inverse(map_car) @ other)[:2, 2].round(6))
# The scan is taken 0.1 s before the pose: 20 m/s, turning 0.3 rad/s.
old = pose(0, 0, 0)
new = pose(2.0, 0, np.degrees(0.03))
error = ((new - old) @ np.array([40, 0, 1]))[:2]
print("late pose, 40 m ahead:", error.round(2), "m off")
# --8<-- [end:show]
rng = np.random.default_rng(0)
for _ in range(10):
    A, B = (pose(*rng.normal(size=2), rng.uniform(-180, 180)) for _ in "ab")
    assert np.allclose(inverse(A), np.linalg.inv(A))
    assert np.allclose(inverse(A @ B), inverse(B) @ inverse(A))
    assert not np.allclose(inverse(A @ B), inverse(A) @ inverse(B))
# By hand: heading north, ahead is +y.
assert np.allclose((map_car @ car_lidar @ seen)[:2], [10, 5 + 1.5 + 20])
# 25 m ahead (north) and 2 m to the right.
assert np.allclose((inverse(map_car) @ other)[:2, 2], [25, -2])
# The card: robot at (4, 2) heading west, camera 0.5 ahead, turned 90 left.
card = pose(4, 2, 180) @ pose(0.5, 0, 90)
assert np.allclose((card @ np.array([3, 1, 1]))[:2], [4.5, -1])
assert np.allclose((inverse(card) @ np.array([4.5, -1, 1]))[:2], [3, 1])


# The card's arm of two links: one transform a joint, and back by steps.
def hand(q):
    return (pose(0, 0, q[0]) @ pose(1, 0, q[1]) @ [0.8, 0, 1])[:2]


def jacobian(q):
    steps = 1e-3 * np.eye(2)
    return np.array([(hand(q + e) - hand(q - e)) / 2e-3 for e in steps]).T


q, there = np.array([20.0, 10]), np.array([0.5, 1.2])
for _ in range(60):
    J = jacobian(q)
    q = q + J.T @ np.linalg.solve(J @ J.T + 1e-6 * np.eye(2), there - hand(q))
assert np.allclose(hand(q), there)
sizes = np.linalg.svd(jacobian(np.array([40.0, 0])))[1]
assert sizes[1] < 1e-6 * sizes[0]  # stretched: only sideways
