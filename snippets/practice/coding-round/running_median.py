"""The median of all values so far, by two heaps."""

import heapq
import random
import statistics


# --8<-- [start:show]
def running_medians(stream):
    low, high = [], []  # the smaller half, negated; the larger half
    medians = []
    for x in stream:
        heapq.heappush(low, -x)
        heapq.heappush(high, -heapq.heappop(low))  # the largest moves up
        if len(high) > len(low):
            heapq.heappush(low, -heapq.heappop(high))
        if len(low) > len(high):
            medians.append(float(-low[0]))
        else:
            medians.append((high[0] - low[0]) / 2)
    return medians


print(running_medians([5, 2, 9, 4, 4]))
# --8<-- [end:show]
rng = random.Random(1)
for _ in range(200):
    x = [rng.randint(-5, 5) for _ in range(rng.randrange(12))]
    want = [statistics.median(x[: i + 1]) for i in range(len(x))]
    assert running_medians(x) == want
assert running_medians([3, 8, 1, 10]) == [3, 5.5, 3, 5.5]  # the card
