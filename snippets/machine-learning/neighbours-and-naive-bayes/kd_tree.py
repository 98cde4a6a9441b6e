"""A kd-tree finds the nearest point exactly; what it saves, by dimension."""

import numpy as np
from scipy.spatial import cKDTree


# --8<-- [start:show]
def build(X, rows):
    if len(rows) <= 10:
        return rows  # a leaf
    axis = np.ptp(X[rows], axis=0).argmax()  # of the widest spread
    rows = rows[X[rows, axis].argsort()]
    half = len(rows) // 2
    cut = X[rows[half], axis]
    return axis, cut, build(X, rows[:half]), build(X, rows[half:])


def search(X, node, q, best=np.inf):
    """Smallest distance to q, and how many rows were looked at."""
    if isinstance(node, np.ndarray):
        return min(best, np.linalg.norm(X[node] - q, axis=1).min()), len(node)
    axis, cut, left, right = node
    near, far = (left, right) if q[axis] < cut else (right, left)
    best, seen = search(X, near, q, best)
    if abs(q[axis] - cut) < best:  # the ball around q crosses the cut
        best, more = search(X, far, q, best)
        seen += more
    return best, seen


seen = {}
for d in (2, 5, 10, 20):
    X, Q = np.split(np.random.default_rng(0).uniform(size=(4015, d)), [4000])
    tree = build(X, np.arange(4000))
    found = np.array([search(X, tree, q) for q in Q])
    seen[d] = found[:, 1].mean() / 4000
    print(f"d = {d:2}: {seen[d]:.0%} of the rows looked at")
    # --8<-- [end:show]
    assert np.allclose(found[:, 0], cKDTree(X).query(Q)[0])
    assert len(X) == 4000
assert seen[2] < 0.015 and seen[20] > 0.99


def depth(node):
    return 0 if isinstance(node, np.ndarray) else 1 + max(map(depth, node[2:]))


assert depth(tree) == np.ceil(np.log2(4000 / 10))  # cuts at the median

# The card: 20 million rows of 512 float32 numbers at 100 GB/s.
size = 20e6 * 512 * 4
assert size == 40.96e9 and np.isclose(size / 100e9, 0.41, atol=5e-3)
assert size / 100e9 / 0.05 > 8 and np.ceil(size / 100e9 / 0.05) == 9
assert 20e6 * 512 / 4 == 2.56e9
