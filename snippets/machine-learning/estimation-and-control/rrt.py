"""RRT through a gap: chance to succeed, and length against the best."""

import itertools

import numpy as np


# --8<-- [start:show]
def free(a, b):  # a wall at x = 0.5, open from y = 0.8 to 1
    if (a[0] - 0.5) * (b[0] - 0.5) > 0 or a[0] == b[0]:
        return True
    y = a[1] + (0.5 - a[0]) / (b[0] - a[0]) * (b[1] - a[1])
    return y > 0.8


def rrt(start, goal, free, rng, n, step=0.1):
    """A path (k, 2) in the unit square, or None after n draws."""
    nodes, parent, size = np.empty((n + 1, 2)), [None], 1
    nodes[0] = start
    for _ in range(n):
        x = goal if rng.uniform() < 0.05 else rng.uniform(size=2)
        near = np.argmin(((nodes[:size] - x) ** 2).sum(axis=1))
        d = x - nodes[near]
        new = nodes[near] + d * min(1, step / max(np.hypot(*d), 1e-12))
        if not free(nodes[near], new):
            continue
        nodes[size] = new
        parent.append(near)
        size += 1
        if np.hypot(*(goal - new)) < step and free(new, goal):
            path, k = [goal], size - 1
            while k is not None:
                path.append(nodes[k])
                k = parent[k]
            return np.array(path[::-1])
    return None


# --8<-- [end:show]
def length(path):
    return np.hypot(*np.diff(path, axis=0).T).sum()


# --8<-- [start:run]
start, goal = np.array([0.1, 0.1]), np.array([0.9, 0.1])
best = 2 * np.hypot(0.4, 0.7)  # over the wall's edge
for n in (100, 200, 400):
    runs = [
        rrt(start, goal, free, np.random.default_rng(s), n) for s in range(40)
    ]
    lengths = [length(path) / best for path in runs if path is not None]
    print(f"{n} draws: {len(lengths)} of 40 arrive", end="")
    print(f", length {np.mean(lengths):.2f} times the best")
# --8<-- [end:run]
assert len(lengths) >= 38 and min(lengths) > 1.02 and np.mean(lengths) > 1.1
for path in runs:
    if path is not None:
        assert all(free(a, b) for a, b in itertools.pairwise(path))
        assert np.all(np.hypot(*np.diff(path, axis=0).T) < 0.1 + 1e-9)
        assert np.allclose(path[[0, -1]], [start, goal])
closed = rrt(
    start,
    goal,
    lambda a, b: (a[0] < 0.5) == (b[0] < 0.5),
    np.random.default_rng(0),
    300,
)
assert closed is None
