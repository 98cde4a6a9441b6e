"""Recall against distances computed, lists and graph (figure)."""

from heapq import heappop, heappush, heappushpop
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
rng = np.random.default_rng(0)
n = 1000
X, queries = rng.normal(size=(n, 8)), rng.normal(size=(50, 8))
truth = [((X - q) ** 2).sum(1).argsort()[:10] for q in queries]


def search(q, links, ef):
    d = ((X[0] - q) ** 2).sum()
    todo, best, seen = [(d, 0)], [(-d, 0)], {0}
    while todo:
        d, i = heappop(todo)
        if d > -best[0][0]:
            break
        new = [j for j in links[i] if j not in seen]
        seen.update(new)
        for j, dj in zip(new, ((X[new] - q) ** 2).sum(1), strict=True):
            if len(best) < ef:
                heappush(best, (-dj, j))
            elif dj < -best[0][0]:
                heappushpop(best, (-dj, j))
            else:
                continue
            heappush(todo, (dj, j))
    return [j for _, j in sorted(best, reverse=True)], len(seen)


def lists(q, probes):
    order = ((C - q) ** 2).sum(1).argsort()[:probes]
    rows = np.flatnonzero(np.isin(owner, order))
    d = ((X[rows] - q) ** 2).sum(1)
    return rows[d.argsort()[:10]], len(C) + len(rows)


def curve(find):
    pairs = [find(q) for q in queries]
    hits = [
        len(np.intersect1d(found[:10], best))
        for (found, _), best in zip(pairs, truth, strict=True)
    ]
    return np.mean([cost for _, cost in pairs]), np.mean(hits) / 10


links = [[] for _ in X]
for i in range(1, n):
    for j in search(X[i], links, 20)[0][:6]:
        links[i].append(j)
        links[j].append(i)
C = X[:30].copy()
for _ in range(10):
    owner = ((X[:, None] - C) ** 2).sum(-1).argmin(1)
    C = np.array([X[owner == c].mean(0) for c in range(30)])
owner = ((X[:, None] - C) ** 2).sum(-1).argmin(1)
probes, efs = [1, 2, 4, 8, 16, len(C)], [10, 20, 40, 80]
scan = np.array([curve(lambda q, p=p: lists(q, p)) for p in probes])
walk = np.array([curve(lambda q, e=e: search(q, links, e)) for e in efs])
assert search(X[0], links, 1) == ([0], 1 + len(set(links[0])))
assert len(search(queries[0], links, 10)[0]) == 10
apart = np.linalg.norm(X[:, None] - C, axis=2)
assert np.all(apart[np.arange(n), owner] <= apart.min(1) + 1e-12)
assert np.all(np.diff(scan[:, 0]) > 0) and np.all(np.diff(scan[:, 1]) >= 0)
assert scan[-1].tolist() == [n + 30, 1]
assert walk[0, 1] > scan[2, 1] + 0.1 and walk[0, 0] < scan[2, 0]

fig, ax = plt.subplots(figsize=(6.0, 3.6))
for points, names, label, colour, mark, shift in [
    (
        scan,
        probes,
        "inverted lists (number of probes)",
        "#c2410c",
        "s",
        (4, -13),
    ),
    (walk, efs, "graph (ef)", "#2f5bd0", "o", (-14, 6)),
]:
    ax.plot(*points.T, marker=mark, color=colour, label=label)
    for (x, y), name in zip(points, names, strict=True):
        ax.annotate(
            str(name),
            (x, y),
            xytext=shift,
            textcoords="offset points",
            color=colour,
            fontsize=9,
        )
ax.axvline(n, color="#8a93a0", ls="--")
ax.text(n - 12, 0.45, "exact search", color="#8a93a0", ha="right")
ax.set_xlabel("distances computed per query, of 1,000 vectors")
ax.set_ylabel("recall@10")
ax.set_ylim(0.35, 1.1)
ax.legend(loc="lower center")
fig.savefig("recall_cost.svg", metadata={"Date": None})
