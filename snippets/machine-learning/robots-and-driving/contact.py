"""When does a moving convex polygon first touch another?"""

import numpy as np


# --8<-- [start:show]
def first_contact(P, Q, v):
    """Least t >= 0 at which P + t v touches Q, else infinity.

    P (n, 2), Q (m, 2): corners of convex polygons in order; v (2,) is the
    velocity of P minus that of Q.
    """
    enter, leave = 0.0, np.inf
    for corners in (P, Q):
        edges = np.roll(corners, -1, axis=0) - corners
        for dx, dy in edges:
            n = np.array([-dy, dx])  # normal of the edge: an axis to test
            p, q, speed = P @ n, Q @ n, v @ n
            if speed == 0:
                if p.max() < q.min() or q.max() < p.min():
                    return np.inf  # apart on this axis for ever
                continue
            times = (q.min() - p.max()) / speed, (q.max() - p.min()) / speed
            enter, leave = max(enter, min(times)), min(leave, max(times))
    return enter if enter <= leave else np.inf


# --8<-- [end:show]
# --8<-- [start:run]
car = np.array([[0, -0.9], [4.5, -0.9], [4.5, 0.9], [0, 0.9]])
post = np.array([[17.0, -0.1], [17.2, -0.1], [17.2, 0.1], [17.0, 0.1]])
v, still = np.array([20.0, 0]), np.zeros(2)
hits = [first_contact(car + k * v / 2, post, still) == 0 for k in range(4)]
print("sampled every 0.5 s:", "hit" if any(hits) else "no hit")
print(f"swept: contact after {first_contact(car, post, v):.3f} s")
crossing = np.array([[30.0, 5], [31, 5], [30.5, 6]])  # walks at 2 m/s
walk = np.array([0, -2.0])
for speed in (5, 10, 20):
    t = first_contact(car, crossing, np.array([speed, 0]) - walk)
    print(f"{speed:2} m/s against the walker: {t:.2f} s")
# --8<-- [end:run]


def overlap(P, Q):
    """Independent: is 0 in the hull of the differences?"""
    D = (P[:, None] - Q[None]).reshape(-1, 2)
    angles = np.sort(np.arctan2(D[:, 1], D[:, 0]))
    gaps = np.diff(np.r_[angles, angles[0] + 2 * np.pi])
    return gaps.max() <= np.pi


def polygon(rng, n):
    a = np.sort(rng.uniform(0, 2 * np.pi, n))
    return np.column_stack([np.cos(a), np.sin(a)]) + rng.uniform(-4, 4, 2)


rng = np.random.default_rng(0)
seen = 0
for _ in range(60):
    P, Q = polygon(rng, 3), polygon(rng, 5)
    v = 2 * rng.normal(size=2)
    t = first_contact(P, Q, v)
    dense = np.arange(0, 8, 0.05)
    hit = [s for s in dense if overlap(P + s * v, Q)]
    if np.isfinite(t) and t < 7.9:
        seen += 0 < t
        assert not overlap(P + (t - 1e-6) * v, Q) or t == 0
        assert not hit or abs(hit[0] - t) < 0.0501
    elif np.isinf(t):
        assert not hit
    assert np.isclose(first_contact(Q, P, -v), t)
assert seen > 6
# At rest: overlapping at once, or never; touching counts.
box = np.array([[0, 0], [1, 0], [1, 1], [0, 1.0]])
assert first_contact(box, box + np.array([1, 0.3]), np.zeros(2)) == 0
assert first_contact(box, box + np.array([1.1, 0]), np.zeros(2)) == np.inf
right = box + np.array([3, 0])
assert first_contact(box, right, np.array([-1.0, 0])) == np.inf
assert np.isclose(first_contact(box, right, np.array([4.0, 0])), 0.5)
# Corners that only graze each other touch, at t = 1.
beside = box + np.array([2, 0])
assert first_contact(box, beside, np.array([1.0, 1])) == 1
# Their boxes meet, they do not: a triangle's slanted edge separates.
tri = np.array([[0, 0], [2, 0], [0, 2.0]])
assert first_contact(tri, tri[::-1] * -1 + [2.2, 2.2], np.zeros(2)) == np.inf
# Segments are no polygons: on one line the axis along them is missing.
a, b = np.array([[0, 0], [1, 0.0]]), np.array([[2, 0], [3, 0.0]])
assert first_contact(a, b, np.zeros(2)) == 0 and (a @ [1, 0]).max() < 2
