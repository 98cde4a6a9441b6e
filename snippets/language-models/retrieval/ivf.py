"""An inverted file: cluster, then scan only the nearest lists."""

import numpy as np


# --8<-- [start:show]
def nearest(A, C):
    return ((A[:, None] - C) ** 2).sum(-1).argmin(1)


def ivf_search(q, X, C, lists, probes, k):
    order = ((C - q) ** 2).sum(1).argsort()[:probes]
    rows = np.concatenate([lists[c] for c in order])
    d = ((X[rows] - q) ** 2).sum(1)
    return rows[d.argsort()[:k]], len(C) + len(rows)


rng = np.random.default_rng(0)
X, queries = rng.normal(size=(1000, 8)), rng.normal(size=(50, 8))
C = X[:30].copy()
for _ in range(10):  # Lloyd's steps
    owner = nearest(X, C)
    C = np.array([X[owner == c].mean(0) for c in range(30)])
owner = nearest(X, C)
lists = [np.flatnonzero(owner == c) for c in range(30)]
for probes in [1, 4, 8, 30]:
    hits = count = 0
    for q in queries:
        truth = ((X - q) ** 2).sum(1).argsort()[:10]
        found, cost = ivf_search(q, X, C, lists, probes, 10)
        hits += len(np.intersect1d(truth, found))
        count += cost
    print(
        f"probes {probes}: recall@10 {hits / 500:.2f},",
        f"{count / 50:.0f} distances",
    )
# --8<-- [end:show]
assert sum(map(len, lists)) == 1000 and count == 50 * 1030
assert hits == 500  # all lists: exact
spread = ((X - C[owner]) ** 2).sum()  # k-means has lowered it
assert spread < 0.85 * ((X - X[nearest(X, X[:30])]) ** 2).sum()
means = np.array([X[rows].mean(0) for rows in lists])
assert ((X - means[owner]) ** 2).sum() > 0.99 * spread  # nearly at rest
q = queries[7]
d = ((X - q) ** 2).sum(1)
assert (
    ivf_search(q, X, C, lists, 30, 10)[0].tolist() == d.argsort()[:10].tolist()
)
rows, cost = ivf_search(q, X, C, lists, 1, 1000)
assert set(rows) == set(lists[nearest(q[None], C)[0]])
assert cost == 30 + len(rows)
# the text's two lists on a line
P, M = np.array([1.0, 3, 5.2, 7, 9])[:, None], np.array([[2.0], [7.0667]])
halves = [np.flatnonzero(nearest(P, M) == c) for c in range(2)]
assert [h.tolist() for h in halves] == [[0, 1], [2, 3, 4]]
one, two = (ivf_search(np.array([4.3]), P, M, halves, p, 1)[0] for p in (1, 2))
assert P[one[0]] == 3 and P[two[0]] == 5.2
