"""What is near: cells for candidates, then travel time; a clearing price."""

import numpy as np


# --8<-- [start:show]
def near(points, q, radius):
    """Indices of points (n, 2) within radius of q, by cells of that side."""
    index = {}
    for i, c in enumerate(np.floor(points / radius).astype(np.int64)):
        index.setdefault(tuple(c), []).append(i)
    x, y = np.floor(q / radius).astype(np.int64)
    around = [(x + a, y + b) for a in (-1, 0, 1) for b in (-1, 0, 1)]
    found = [i for c in around for i in index.get(c, [])]
    found = np.array(found, dtype=int)
    return found[np.hypot(*(points[found] - q).T) <= radius]


def minutes(p, q):
    """Travel time with a river at x = 5, crossed by a bridge at (5, 9)."""
    other = (p[..., 0] < 5) != (q[0] < 5)
    bridge = np.array([5, 9])
    over = np.hypot(*(p - bridge).T) + np.hypot(*(q - bridge))
    return 2 * np.where(other, over, np.hypot(*(p - q).T))


rng = np.random.default_rng(0)
points, q = 10 * rng.random((500, 2)), np.array([4.9, 3.0])
found = near(points, q, 1.0)
own = np.all(np.floor(points[found]) == np.floor(q), axis=1)
order = found[np.argsort(minutes(points[found], q))]
print(f"within 1 km: {len(found)}, in the own cell only: {own.sum()}")
print("minutes:", np.round(minutes(points[order], q), 1)[[0, 1, -2, -1]])
# --8<-- [end:show]

for seed in range(20):
    r = np.random.default_rng(seed)
    pts, where = r.normal(size=(200, 2)), r.normal(size=2)  # also negative
    radius = r.uniform(0.1, 0.8)
    far = np.hypot(*(pts - where).T)
    assert set(near(pts, where, radius)) == set(np.flatnonzero(far <= radius))
assert len(near(np.zeros((0, 2)), np.array([0.5, 0.5]), 1.0)) == 0
side = points[found][:, 0] < 5
time = minutes(points[found], q)
assert time[side].max() < 20 < time[~side].min()  # the river decides
assert np.isclose(minutes(np.array([5.0, 9.0]), q), 2 * np.hypot(0.1, 6))
# clearing price: demand 100 p^-e against supply 60 p^s
for e, s in ((1.0, 1.0), (0.5, 0.2), (2.0, 0.5)):
    price = (100 / 60) ** (1 / (e + s))
    assert np.isclose(100 * price**-e, 60 * price**s)
assert np.isclose((2.0) ** (1 / (1.5 + 0.5)), 1.4142, atol=1e-4)
