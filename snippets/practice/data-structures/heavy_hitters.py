"""Frequent items of a stream with m counters, and merged over shards."""

import heapq
import random
from collections import Counter


# --8<-- [start:show]
def frequent(stream, m):
    """Misra-Gries: at most m counters, each at most the true count."""
    counters = {}
    for item in stream:
        if item in counters:
            counters[item] += 1
        elif len(counters) < m:
            counters[item] = 1
        else:  # throw away m + 1 different items: this one and one of each
            counters = {i: c - 1 for i, c in counters.items() if c > 1}
    return counters


# --8<-- [end:show]
# --8<-- [start:merged]
def merged(first, second, m):
    """Add the counters; reduce all until only m are left."""
    total = Counter(first) + Counter(second)
    cut = heapq.nlargest(m + 1, total.values())[m:]  # the (m + 1)-th
    return {i: c - sum(cut) for i, c in total.items() if c > sum(cut)}


# --8<-- [end:merged]
# --8<-- [start:run]
rng, n, m = random.Random(0), 40_000, 49
ranks = range(1, 5001)
stream = rng.choices(ranks, weights=[1 / rank for rank in ranks], k=n)
one = frequent(stream, m)
four = [frequent(stream[s::4], m) for s in range(4)]
both = merged(merged(*four[:2], m), merged(*four[2:], m), m)
truth = Counter(stream)
print("different items:", len(truth), " bound:", n // (m + 1))
for item, count in truth.most_common(3):
    print(f"item {item}: {count}, one {one[item]}, merged {both[item]}")
for name, c in ("one", one), ("merged", both):
    print(
        f"{name}: no count short by more than", (n - sum(c.values())) // (m + 1)
    )
# --8<-- [end:run]


def check(counters, stream, m):
    """The text's bound, for every item, by what was thrown away."""
    lost, truth = len(stream) - sum(counters.values()), Counter(stream)
    assert len(counters) <= m and min(counters.values(), default=1) > 0
    for item in {*truth, *counters}:
        short = truth[item] - counters.get(item, 0)
        assert 0 <= short <= lost / (m + 1) <= len(stream) / (m + 1)


check(one, stream, m)
check(both, stream, m)
tight = 0
for _ in range(3_000):
    m = rng.randrange(1, 5)
    a, b = (rng.choices("abcdefg", k=rng.randrange(20)) for _ in range(2))
    check(frequent(a, m), a, m)
    lost = len(a) - sum(frequent(a, m).values())
    assert lost % (m + 1) == 0  # m + 1 at a time
    check(merged(frequent(a, m), frequent(b, m), m), a + b, m)
    count = Counter(a)
    short = [c - frequent(a, m).get(i, 0) for i, c in count.items()]
    tight += bool(lost) and max(short) == lost // (m + 1)
assert tight > 0  # the bound is met
assert frequent([], 3) == {} and frequent("aab", 1) == {"a": 1}
# The card: eight items, two counters; two rounds threw away three each.
assert frequent("abacabad", 2) == {"a": 2}


def replacing(stream, m):
    """The card's wrong answer: the smallest counter gives way."""
    counters = {}
    for item in stream:
        if item not in counters and len(counters) == m:
            del counters[min(counters, key=counters.get)]
        counters[item] = counters.get(item, 0) + 1
    return counters


assert replacing("xxyxy", 1) == {"y": 1} and frequent("xxyxy", 1) == {"x": 1}
# One counter finds a strict majority, if there is one.
assert frequent("abacaba", 1) == {"a": 1}
