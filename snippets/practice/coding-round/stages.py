"""Layers in order, split over machines: a search for the answer."""

import random
from itertools import combinations


# --8<-- [start:show]
def smallest_peak(costs, stages):
    """Least possible cost of the dearest of at most `stages` runs.

    costs: positive whole numbers, split into runs of neighbours.
    """

    def fits(limit):
        used, filled = 1, 0
        for cost in costs:
            if filled + cost > limit:
                used, filled = used + 1, 0
            filled += cost
        return used <= stages

    low, high = max(costs), sum(costs)
    while low < high:  # the answer is one of low, ..., high
        middle = (low + high) // 2
        if fits(middle):
            high = middle
        else:
            low = middle + 1
    return low


print([smallest_peak([4, 7, 2, 6, 3, 5], p) for p in range(1, 7)])
# --8<-- [end:show]
rng = random.Random(0)
for _ in range(300):
    costs = [rng.randint(1, 9) for _ in range(rng.randint(1, 7))]
    p, n = rng.randint(1, 8), len(costs)
    peaks = []
    for k in range(min(p, n)):
        for cuts in combinations(range(1, n), k):
            ends = zip((0, *cuts), (*cuts, n), strict=True)
            peaks.append(max(sum(costs[i:j]) for i, j in ends))
    assert smallest_peak(costs, p) == min(peaks)
# the card: other costs
peaks = [smallest_peak([5, 1, 8, 2, 4], p) for p in (1, 2, 3)]
assert peaks == [20, 14, 8] and 20 / 3 < 8
