"""The problem of the transcript: windows of days with a given sum."""

import random


# --8<-- [start:show]
def count_windows(changes, target):
    """How many non-empty runs of neighbours sum to target, in O(n)."""
    seen = {0: 1}  # sums of beginnings; 0 is the empty one
    total = windows = 0
    for change in changes:
        total += change
        windows += seen.get(total - target, 0)  # beginnings to cut off
        seen[total] = seen.get(total, 0) + 1
    return windows


def count_slowly(changes, target):
    n = len(changes)
    runs = [(i, j) for i in range(n) for j in range(i + 1, n + 1)]
    return sum(sum(changes[i:j]) == target for i, j in runs)


for changes, target in ([2, -1, 1, -2, 2], 2), ([], 0), ([0, 0, 0], 0):
    print(changes, target, count_windows(changes, target))
rng = random.Random(0)
for _ in range(1000):
    changes = rng.choices(range(-3, 4), k=rng.randrange(9))
    target = rng.randrange(-4, 5)
    assert count_windows(changes, target) == count_slowly(changes, target)
# --8<-- [end:show]
