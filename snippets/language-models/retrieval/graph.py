"""Best-first search in a navigable graph, the search of HNSW's layers."""

from heapq import heappop, heappush, heappushpop

import numpy as np


# --8<-- [start:show]
def graph_search(q, X, links, start, ef):
    """Up to ef (distance, index) pairs, nearest first, and the count."""
    d = float(np.linalg.norm(X[start] - q))
    todo, best, seen = [(d, start)], [(-d, start)], {start}
    while todo:
        d, i = heappop(todo)  # the nearest not yet expanded
        if d > -best[0][0]:
            break
        new = [j for j in links[i] if j not in seen]
        seen.update(new)
        for j, dj in zip(new, np.linalg.norm(X[new] - q, axis=1), strict=True):
            if len(best) < ef:
                heappush(best, (-dj, j))
            elif dj < -best[0][0]:
                heappushpop(best, (-dj, j))
            else:
                continue
            heappush(todo, (dj, j))
    return sorted((float(-m), j) for m, j in best), len(seen)


def build(X, degree, ef):
    links = [[] for _ in X]
    for i in range(1, len(X)):  # insert: join to the nearest
        for _, j in graph_search(X[i], X, links, 0, ef)[0][:degree]:
            links[i].append(j)
            links[j].append(i)
    return links


# --8<-- [end:show]
# --8<-- [start:run]
rng = np.random.default_rng(0)
X, queries = rng.normal(size=(1000, 8)), rng.normal(size=(50, 8))
links = build(X, degree=6, ef=20)
exact = [
    set(np.linalg.norm(X - q, axis=1).argsort()[:10].tolist()) for q in queries
]
for ef in [10, 20, 40, 80]:
    hits = count = 0
    for q, truth in zip(queries, exact, strict=True):
        found, seen = graph_search(q, X, links, 0, ef)
        hits += len(truth & {j for _, j in found[:10]})
        count += seen
    print(f"ef {ef}: recall@10 {hits / 500:.2f}, {count / 50:.0f} distances")
# --8<-- [end:run]
assert hits > 0.99 * 500 and 80 * 50 < count < 1000 * 50
found, seen = graph_search(queries[0], X, links, 0, 1000)
d = np.linalg.norm(X - queries[0], axis=1)
assert [j for _, j in found] == d.argsort().tolist() and seen == 1000
assert np.allclose([m for m, _ in found], np.sort(d))
ring = [[(i - 1) % 9, (i + 1) % 9] for i in range(9)]
P = np.array([[i, (i % 4) ** 2] for i in range(9)], dtype=float)
for start in (0, 4):  # a wide search is exact in a connected graph
    best = graph_search(np.array([5.2, 3.0]), P, ring, start, 9)[0]
    assert best[0][1] == np.linalg.norm(P - [5.2, 3.0], axis=1).argmin()
# the card: on a line with a gap greedy stops at a local best
line = np.array([[0.0], [3.0], [2.0], [6.0]])
chain = [[1, 2], [0], [0, 3], [2]]
assert graph_search(np.array([5.0]), line, chain, 0, 1)[0][0][1] == 1
assert graph_search(np.array([5.0]), line, chain, 0, 1)[1] == 3
assert graph_search(np.array([5.0]), line, chain, 0, 2)[0][0][1] == 3
# 10 joins 0, 1 joins 0, 9 joins 10
spread = np.array([[0.0], [10.0], [1.0], [9.0]])
assert build(spread, 1, 4) == [[1, 2], [0, 3], [0], [1]]
for seed in range(3):  # more effort, more recall, still a part of all
    g = np.random.default_rng(seed)
    Y, qs = g.normal(size=(300, 8)), g.normal(size=(30, 8))
    net = build(Y, 5, 15)
    rate = {}
    for ef in (10, 50):
        hits = 0
        for q in qs:
            truth = np.linalg.norm(Y - q, axis=1).argsort()[:10].tolist()
            got, seen = graph_search(q, Y, net, 0, ef)
            assert seen <= 300
            hits += len(set(truth) & {j for _, j in got[:10]})
        rate[ef] = hits / 300
    assert rate[50] > rate[10] and rate[50] > 0.98
