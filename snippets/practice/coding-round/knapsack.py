"""Features under a time budget: recursion, memory, row, and its order."""

import random
from functools import cache
from itertools import combinations


# --8<-- [start:show]
def by_memory(items, budget):
    @cache  # without it: exponential time
    def best(i, left):  # the most gain from items i, i + 1, ...
        if i == len(items):
            return 0
        cost, gain = items[i]
        without = best(i + 1, left)
        if cost > left:
            return without
        return max(without, gain + best(i + 1, left - cost))

    return best(0, budget)


def by_row(items, budget, downwards=True):
    row = [0] * (budget + 1)  # row[b]: most gain for a budget of b
    for cost, gain in items:
        places = range(cost, budget + 1)
        for b in reversed(places) if downwards else places:
            row[b] = max(row[b], gain + row[b - cost])
    return row[budget]


items = [(3, 5), (4, 6), (5, 8)]  # (milliseconds, gain)
print(by_memory(items, 10), by_row(items, 10), by_row(items, 10, False))
# --8<-- [end:show]
# by gain for cost: items of 3 and 5 ms, then the one of 4 does not fit
left, greedy = 10, 0
for cost, gain in sorted(items, key=lambda item: -item[1] / item[0]):
    if cost <= left:
        left, greedy = left - cost, greedy + gain
assert greedy == 13 < by_row(items, 10)
assert by_row([(3, 5)], 6) == 5 and by_row([(3, 5)], 6, downwards=False) == 10
rng = random.Random(0)
for _ in range(200):
    items = [
        (rng.randint(1, 5), rng.randint(1, 9)) for _ in range(rng.randrange(6))
    ]
    budget = rng.randrange(12)
    want = max(
        sum(gain for _, gain in chosen)
        for k in range(len(items) + 1)
        for chosen in combinations(items, k)
        if sum(cost for cost, _ in chosen) <= budget
    )
    assert by_memory(items, budget) == by_row(items, budget) == want
