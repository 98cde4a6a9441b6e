"""A class shatters at least as many sets as it has labellings."""

from itertools import combinations, product
from math import comb

import numpy as np


# --8<-- [start:show]
def shattered_sets(H):
    """All sets of columns of H (m, N) on which every labelling occurs."""
    N = H.shape[1]
    return [
        points
        for k in range(N + 1)
        for points in combinations(range(N), k)
        if len({tuple(row[list(points)]) for row in H}) == 2**k
    ]


rng = np.random.default_rng(3)
print("labellings   shattered sets   v   Sauer")
for m in (4, 9, 20):
    H = np.unique(rng.integers(0, 2, size=(m, 6)), axis=0)
    sets = shattered_sets(H)
    v = max(map(len, sets))
    sauer = sum(comb(6, i) for i in range(v + 1))
    print(f"{len(H):10d} {len(sets):16d} {v:3d} {sauer:7d}")
    assert len(H) <= len(sets) <= sauer
    # --8<-- [end:show]
    assert len({tuple(row) for row in H}) == len(H)  # rows differ
    assert {0, 1} == set(H.ravel())
    # Sauer's number is attained: all labellings with at most v ones.
    ball = np.array([b for b in product((0, 1), repeat=6) if sum(b) <= v])
    assert len(ball) == len(shattered_sets(ball)) == sauer

for seed in range(20):
    H = np.random.default_rng(seed).integers(0, 2, size=(3 + seed, 5))
    H = np.unique(H, axis=0)
    sets = shattered_sets(H)
    assert len(H) <= len(sets) and () in sets
    assert all(s[:-1] in sets for s in sets)  # subsets are shattered too
H = np.array([[0, 0, 1], [0, 1, 1], [1, 0, 0]])
assert shattered_sets(H) == [(), (0,), (1,), (2,)]
cube = np.array(np.meshgrid(*[[0, 1]] * 3)).reshape(3, -1).T
assert len(shattered_sets(cube)) == 8  # the full set too
