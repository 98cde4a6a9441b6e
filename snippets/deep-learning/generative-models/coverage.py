"""Precision and recall of samples by nearest neighbours."""

from itertools import pairwise

import numpy as np
from sklearn.neighbors import NearestNeighbors

rows = []


# --8<-- [start:show]
def precision_recall(real, fake, k):
    """real (n, d), fake (m, d), 1 <= k < min(n, m); two shares."""

    def radius(X):  # distance to the k-th other point
        gap = np.linalg.norm(X[:, None] - X, axis=2)
        return np.partition(gap, k, axis=1)[:, k]  # 0: the point itself

    gap = np.linalg.norm(real[:, None] - fake, axis=2)
    precision = np.mean(np.any(gap <= radius(real)[:, None], axis=0))
    recall = np.mean(np.any(gap <= radius(fake), axis=1))
    return precision, recall


print("scale  precision  recall   (ranges over three seeds)")
for scale in (1.0, 0.8, 0.6, 0.4):
    pairs = []
    for seed in range(3):
        real, fake = np.random.default_rng(seed).normal(size=(2, 400, 8))
        pairs.append(precision_recall(real, scale * fake, 3))
    (p, r), (P, R) = np.min(pairs, axis=0), np.max(pairs, axis=0)
    print(f"{scale:5}  {p:.2f}-{P:.2f}  {r:.2f}-{R:.2f}")
    # --8<-- [end:show]
    rows.append((p, r, P, R))
for one, two in pairwise(rows):
    assert two[0] > one[2] or two[0] > 0.99  # precision rises to one
    assert two[3] < one[1]  # recall falls: the ranges do not overlap
assert rows[0][2] < 0.95 and rows[0][3] < 0.95  # the truth itself is below 1


def by_library(A, B, k):
    """Share of B inside a ball around a point of A."""
    tree = NearestNeighbors(n_neighbors=k + 1).fit(A)
    radius = tree.kneighbors(A)[0][:, k]
    gap, index = NearestNeighbors(n_neighbors=len(A)).fit(A).kneighbors(B)
    return np.mean(np.any(gap <= radius[index], axis=1))


rng = np.random.default_rng(5)
A, B = rng.normal(size=(30, 2)), rng.normal(0.8, 0.5, size=(21, 2))
for k in (1, 3, 20):
    found = precision_recall(A, B, k)
    assert np.allclose(found, [by_library(A, B, k), by_library(B, A, k)])
# the printed ranges, once more by the library
both = [np.random.default_rng(s).normal(size=(2, 400, 8)) for s in range(3)]
by_seed = [[by_library(A, B, 3), by_library(B, A, 3)] for A, B in both]
assert np.allclose(rows[0], [*np.min(by_seed, 0), *np.max(by_seed, 0)])
# the card's line: real 0, 1, 2, 10; fake 1.5, 1.6, 5
real, fake = np.array([[0.0], [1], [2], [10]]), np.array([[1.5], [1.6], [5]])
assert np.allclose(precision_recall(real, fake, 1), [1, 0.25])
