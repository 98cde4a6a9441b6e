"""The k nearest of a stream by a heap, and how much it compares."""

import heapq
import random


# --8<-- [start:show]
def nearest(distances, k):
    """The k smallest distances of a stream, rising; k >= 1."""
    heap = []  # negated: the root is the farthest of those we keep
    for d in distances:
        if len(heap) < k:
            heapq.heappush(heap, -d)
        elif d < -heap[0]:
            heapq.heapreplace(heap, -d)
    return sorted(-d for d in heap)


# --8<-- [end:show]
# --8<-- [start:run]
class Counted(float):
    compared = 0

    def __lt__(self, other):
        Counted.compared += 1
        return float(self) < float(other)

    def __neg__(self):
        return Counted(-float(self))


def comparisons(do, n):
    rng = random.Random(0)
    stream = [Counted(rng.random()) for _ in range(n)]
    Counted.compared = 0
    do(stream)
    return Counted.compared / n


print("comparisons for each distance: n     sort   heap, k = 10")
for n in 1_000, 10_000, 100_000:
    by_heap = comparisons(lambda stream: nearest(stream, 10), n)
    print(f"{n:33,} {comparisons(sorted, n):8.1f} {by_heap:14.2f}")
print(nearest([7, 3, 9, 3, 8, 1], 3), nearest([2, 5], 3))
# --8<-- [end:run]
rng = random.Random(2)
for _ in range(300):
    x = [rng.randint(0, 6) for _ in range(rng.randrange(9))]
    k = rng.randint(1, 5)
    assert nearest(iter(x), k) == sorted(x)[:k]


def worst(k, n=5_000):  # falling: every distance enters
    stream = [Counted(n - i) for i in range(n)]
    Counted.compared = 0
    nearest(stream, k)
    return Counted.compared / n


# at worst about log2 k, not log2 n: one step more for each doubling of k
for k in 8, 32, 128:
    cost = worst(k)
    assert 0.8 < (worst(4 * k) - cost) / 2 < 1.6
    assert abs(cost - worst(k, 10_000)) < 0.5
# and in random order few enter: the first comparison decides
for n in 10_000, 40_000:
    assert 0 < comparisons(lambda stream: nearest(stream, 10), n) < 1.1
# one that ties with the root goes past, too
Counted.compared = 0
nearest([Counted(1)] * 20_000, 512)
assert Counted.compared < 1.1 * 20_000
