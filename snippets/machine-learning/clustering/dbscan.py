"""DBSCAN from scratch, on eight points of a line."""

import numpy as np
from sklearn.cluster import DBSCAN


# --8<-- [start:show]
def dbscan(X, eps, min_pts):
    """Labels (n,) of X (n, d): 0, 1, ... for clusters, -1 for noise."""
    D = np.sqrt(((X[:, None, :] - X) ** 2).sum(axis=2))
    near = D <= eps  # a point is its own neighbour
    core = near.sum(axis=1) >= min_pts
    labels, cluster = np.full(len(X), -1), 0
    for start in np.flatnonzero(core):
        if labels[start] != -1:
            continue
        labels[start], stack = cluster, [start]
        while stack:
            i = stack.pop()
            if core[i]:  # a border point is taken in, but leads nowhere
                for j in np.flatnonzero(near[i] & (labels == -1)):
                    labels[j] = cluster
                    stack.append(j)
        cluster += 1
    return labels


x = np.array([[0.0], [1], [2], [3], [7], [10], [11], [12]])
for eps in (0.5, 1, 3, 4):
    print(f"eps {eps:<4g}", dbscan(x, eps, 3))
# --8<-- [end:show]

for seed in range(20):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(80, 2)) + 3 * rng.integers(0, 2, size=(80, 1))
    for eps, min_pts in ((0.3, 3), (0.5, 5), (0.8, 4)):
        ours = dbscan(X, eps, min_pts)
        assert np.array_equal(
            ours, DBSCAN(eps=eps, min_samples=min_pts).fit_predict(X)
        )
third = np.sort(np.abs(x - x.T), axis=1)[:, 2]  # the point itself counts
assert sorted(third) == [1, 1, 1, 2, 2, 2, 2, 4]
assert np.array_equal(dbscan(x, 2, 3), dbscan(x, 1, 3))
assert dbscan(x, 1, 3).tolist() == [0, 0, 0, 0, -1, 1, 1, 1]

# The card: 0, 1, 2, 4, 6, 7, 8, 12 with eps 2 and min_pts 4. The point 4 is
# a border point of both clusters, so the order of the rows decides.
card = np.array([[0.0], [1], [2], [4], [6], [7], [8], [12]])
core = (np.abs(card - card.T) <= 2).sum(axis=1) >= 4
assert card[core, 0].tolist() == [2, 6]
assert dbscan(card, 2, 4).tolist() == [0, 0, 0, 0, 1, 1, 1, -1]
assert dbscan(card[::-1], 2, 4)[::-1].tolist() == [1, 1, 1, 0, 0, 0, 0, -1]
assert dbscan(card, 2, 3).tolist() == [0] * 7 + [-1]
