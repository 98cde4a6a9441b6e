"""Union-find: which records belong to one user?"""

import math
import random

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components


# --8<-- [start:show]
class UnionFind:
    def __init__(self, n, by_size=True, compress=True):
        self.parent, self.size = list(range(n)), [1] * n
        self.by_size, self.compress, self.steps = by_size, compress, 0

    def find(self, i):
        root = i
        while self.parent[root] != root:
            root = self.parent[root]
            self.steps += 1
        while self.compress and i != root:  # the whole way, to the root
            above = self.parent[i]
            self.parent[i] = root
            i = above
        return root

    def union(self, i, j):
        """Join the groups of i and j; False if they are one already."""
        i, j = self.find(i), self.find(j)
        if i == j:
            return False
        if self.by_size and self.size[i] > self.size[j]:
            i, j = j, i
        self.parent[i] = j  # the smaller, at a tie the first, goes below
        self.size[j] += self.size[i]
        return True


# --8<-- [end:show]
# --8<-- [start:run]
groups = UnionFind(7)  # records 0 to 6
for i, j in (0, 1), (2, 3), (4, 5), (1, 3):
    groups.union(i, j)
print("parents of 0 to 6:", *groups.parent)
print("0 and 2:", groups.union(0, 2), " parents:", *groups.parent)
n = 2048
for by_size, compress in (0, 0), (1, 0), (0, 1), (1, 1):
    groups = UnionFind(n, by_size, compress)
    for i in range(n - 1):
        groups.union(0, i + 1)  # 0 stands ever deeper, if nothing helps
    mean = groups.steps / (n - 1)
    print(f"by size {by_size}, compressed {compress}: {mean:8.2f} a union")
# --8<-- [end:run]
rng = random.Random(0)
for by_size in False, True:
    for compress in False, True:
        for _ in range(100):
            n = rng.randrange(1, 14)
            edges = [
                (rng.randrange(n), rng.randrange(n))
                for _ in range(rng.randrange(12))
            ]
            groups = UnionFind(n, by_size, compress)
            joined = sum(groups.union(i, j) for i, j in edges)
            graph = coo_array(
                (
                    np.ones(len(edges)),
                    (
                        np.array([i for i, _ in edges], dtype=int),
                        np.array([j for _, j in edges], dtype=int),
                    ),
                ),
                shape=(n, n),
            )
            count, label = connected_components(graph, directed=False)
            roots = [groups.find(i) for i in range(n)]
            for i in range(n):
                for j in range(n):
                    assert (roots[i] == roots[j]) == (label[i] == label[j])
                assert groups.size[roots[i]] == (label == label[i]).sum()
            assert n - joined == count == len(set(roots))
# By size no node is deeper than log2 n, and equal halves reach it.
for power in range(1, 11):
    groups = UnionFind(2**power, compress=False)
    for step in range(power):
        for i in range(0, 2**power, 2 ** (step + 1)):
            groups.union(i, i + 2**step)
    depths = []
    for i in range(2**power):
        groups.steps = 0
        groups.find(i)
        depths.append(groups.steps)
    assert max(depths) == math.log2(2**power)
# Compression does not prevent it, if always roots are joined.
groups = UnionFind(64)
for step in range(6):
    for i in range(0, 64, 2 ** (step + 1)):
        groups.union(i + 2**step - 1, i + 2 ** (step + 1) - 1)
path = [0]
while groups.parent[path[-1]] != path[-1]:
    path.append(groups.parent[path[-1]])
groups.steps = 0
groups.find(0)
assert groups.steps == math.log2(64)
assert {groups.parent[i] for i in path} == {path[-1]}  # not 0 alone
groups.find(0)
assert groups.steps == math.log2(64) + 1  # now directly below the root
# The card: parents after five unions, a tie puts the first below the second.
groups = UnionFind(8)
for i, j in (0, 1), (2, 3), (1, 3), (4, 5), (0, 4):
    groups.union(i, j)
assert groups.parent == [3, 3, 3, 3, 5, 3, 6, 7]
groups.find(4)
assert groups.parent == [3, 3, 3, 3, 3, 3, 6, 7]
