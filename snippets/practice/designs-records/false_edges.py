"""Few false edges join many people: clusters as connected components."""

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components


# --8<-- [start:show]
def clusters(n, edges):
    """Labels (n,) of the connected components; edges (e, 2)."""
    i, j = edges.T
    graph = coo_array((np.ones(len(i)), (i, j)), shape=(n, n))
    return connected_components(graph, directed=False)[1]


people, each = 20_000, 5
n = people * each
record = np.arange(n).reshape(people, each)
a, b = np.triu_indices(each, 1)
true = np.stack([record[:, a].ravel(), record[:, b].ravel()], axis=1)
rng = np.random.default_rng(0)
print("false edges  pairs right  largest cluster, people")
for false in (2_000, 8_000, 12_000, 20_000):
    wrong = rng.integers(n, size=(false, 2))
    label = clusters(n, np.concatenate([true, wrong]))
    largest = np.bincount(label).max() // each
    print(f"{false:11,}  {len(true) / (len(true) + false):11.3f}  {largest:8,}")
# --8<-- [end:show]
# below one false edge for two people clusters stay small, above one is huge:
# of a random graph with mean degree c a share s = 1 - exp(-c s) hangs together
for seed in range(5):
    rng = np.random.default_rng(seed)
    size = {}
    for false in (5_000, 20_000):
        wrong = rng.integers(n, size=(false, 2))
        label = clusters(n, np.concatenate([true, wrong]))
        size[false] = np.bincount(label).max() / n
    c, s = 2 * 20_000 / people, 1.0
    for _ in range(200):
        s = 1 - np.exp(-c * s)
    assert abs(size[20_000] - s) < 0.02 and size[5_000] < 0.01
assert len(np.unique(clusters(n, true))) == people
# exact small case: 0-1, 2-3 and the false edge 1-2
assert len(set(clusters(5, np.array([[0, 1], [2, 3], [1, 2]])))) == 2
