"""Cheapest routes by a heap with lazy deletion (Dijkstra)."""

import heapq
import random


# --8<-- [start:show]
def cheapest(graph, start):
    """Least cost from start to each node it reaches; costs >= 0.

    graph[a] is a list of pairs (b, cost of the edge from a to b).
    """
    best, done = {start: 0}, set()
    heap = [(0, start)]
    while heap:
        cost, a = heapq.heappop(heap)
        if a in done:
            continue  # an older, dearer entry: deleted only now
        done.add(a)
        for b, step in graph[a]:
            if cost + step < best.get(b, float("inf")):
                best[b] = cost + step
                heapq.heappush(heap, (best[b], b))
    return best


graph = {
    "raw": [("clean", 4), ("sample", 1)],
    "sample": [("clean", 2), ("train", 9)],
    "clean": [("train", 5)],
    "train": [],
}
print(cheapest(graph, "raw"))
# --8<-- [end:show]


class Read(dict):
    """A graph that counts how often the edges of a node are read."""

    def __init__(self, graph):
        super().__init__(graph)
        self.reads = dict.fromkeys(graph, 0)

    def __getitem__(self, a):
        self.reads[a] += 1
        return super().__getitem__(a)


rng = random.Random(0)
for _ in range(200):
    n = rng.randint(1, 8)
    graph = {a: [] for a in range(n)}
    for _ in range(rng.randrange(3 * n)):
        graph[rng.randrange(n)].append((rng.randrange(n), rng.randrange(10)))
    want = {0: 0}  # Bellman-Ford
    for _ in range(n):
        for a in graph:
            for b, step in graph[a]:
                if a in want:
                    want[b] = min(want.get(b, 10**9), want[a] + step)
    graph = Read(graph)
    assert cheapest(graph, 0) == want
    assert all(graph.reads[a] == (a in want) for a in graph)  # once each
# a negative cost breaks it: c is closed at 1, though a, b, c costs 0
wrong = cheapest(
    {"a": [("c", 1), ("b", 2)], "b": [("c", -2)], "c": [("d", 5)], "d": []}, "a"
)
assert wrong["d"] == 6
