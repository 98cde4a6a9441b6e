"""A point cloud as occupied cells, with their means."""

from itertools import pairwise

import numpy as np


# --8<-- [start:show]
def voxelise(X, size):
    """X (n, 3): cells (m, 3), means (m, 3), counts (m,) of occupied ones."""
    cells = np.floor(X / size).astype(np.int64)
    cells, where, counts = np.unique(
        cells, axis=0, return_inverse=True, return_counts=True
    )
    where = where.ravel()
    sums = [np.bincount(where, weights=X[:, j]) for j in range(3)]
    return cells, np.stack(sums, axis=1) / counts[:, None], counts


# --8<-- [end:show]
# --8<-- [start:run]
rng = np.random.default_rng(0)  # a scan: ground, and two walls
n = 20_000
r = 40 * np.sqrt(rng.random(n))
turn = rng.uniform(0, 2 * np.pi, n)
z = 0.1 + 0.02 * rng.normal(size=n)  # all heights are in 0..4 m
ground = np.c_[r * np.cos(turn), r * np.sin(turn), z]
wall = rng.uniform(size=(10_000, 3)) * [80, 0.05, 4] - [40, 0, 0]
scan = np.r_[ground, wall[::2] - [0, -12, 0], wall[1::2] - [0, 15, 0]]
for size in (0.8, 0.4, 0.2, 0.1):
    cells, _, counts = voxelise(scan, size)
    dense = round(80 / size) ** 2 * round(4 / size)
    pillars = len(np.unique(cells[:, :2], axis=0))
    share = 100 * len(cells) / dense
    print(f"{size} m: dense {dense:11,}, occupied {len(cells):6,}", end=" ")
    print(f"({share:.2f} %), pillars {pillars:6,}")
# --8<-- [end:run]
# By a dictionary, on generic points with negative coordinates.
X = rng.normal(size=(500, 3)) * [1, 2, 3] - 0.4
cells, means, counts = voxelise(X, 0.7)
book = {}
for x in X:
    book.setdefault(tuple(int(np.floor(v / 0.7)) for v in x), []).append(x)
assert len(book) == len(cells) and counts.sum() == 500
for c, m, k in zip(cells, means, counts, strict=False):
    mine = book[tuple(int(v) for v in c)]
    assert k == len(mine) and np.allclose(m, np.mean(mine, axis=0))
# Cells around zero are not twice as wide.
two = voxelise(np.array([[-0.1, 0, 0], [0.1, 0, 0]]), 0.5)
assert len(two[0]) == 2
# The occupied cells are cells of the dense grid: 80 by 80 by 4 m.
for size in (0.8, 0.4, 0.2, 0.1):
    c = voxelise(scan, size)[0]
    wide, high = round(40 / size), round(4 / size)
    assert (abs(c[:, :2] + 0.5) < wide).all()
    assert c[:, 2].min() >= 0 and c[:, 2].max() < high
# Halving the cell: eight times the dense ones, far fewer occupied.
m = [len(voxelise(scan, s)[0]) for s in (0.8, 0.4, 0.2, 0.1)]
assert all(a < b < 4 * a for a, b in pairwise(m)) and m[-1] <= len(scan)
# The card.
Y = np.array(
    [[0.2, 0.1, 0.4], [0.4, 0.3, 0.2], [-0.1, 0.2, 0.1], [1.2, 0.7, 0.3]]
)
c, m, k = voxelise(Y, 0.5)
assert c.tolist() == [[-1, 0, 0], [0, 0, 0], [2, 1, 0]]
assert np.allclose(m, [[-0.1, 0.2, 0.1], [0.3, 0.2, 0.3], [1.2, 0.7, 0.3]])
assert k.tolist() == [1, 2, 1]
assert round(100 / 0.1) ** 2 * round(8 / 0.1) == 80_000_000
