"""Backtracking: choose, go on, undo; give up where nothing can come."""

from bisect import bisect_right
from functools import cache
from itertools import combinations

import numpy as np


# --8<-- [start:show]
def fillings(times, total):
    """All selections of positive times with this sum, and the calls made.

    Selections with the same times count once.
    """
    times, path, found, calls = sorted(times), [], [], 0

    def extend(first, left):
        nonlocal calls
        calls += 1
        if left == 0:
            found.append(path[:])  # a copy: path goes on changing
            return
        for i in range(first, len(times)):
            if times[i] > left:
                break  # this one is too long, and so are all that follow
            if i > first and times[i] == times[i - 1]:
                continue  # its selections were found with its twin
            path.append(times[i])  # choose
            extend(i + 1, left - times[i])  # go on
            path.pop()  # undo

    extend(0, total)
    return found, calls


# --8<-- [end:show]
# --8<-- [start:run]
print(fillings([5, 2, 3, 2, 8], 10))
times = [7, 31, 12, 45, 26, 9, 38, 17, 22, 50, 14, 29, 41, 19, 35, 11, 47, 24]
found, calls = fillings(times, 60)
print(f"{len(found)} of {2 ** len(times):,} selections, {calls:,} calls")
# --8<-- [end:run]


def by_brute_force(times, total):
    times = sorted(times)
    return sorted(
        {
            chosen
            for size in range(len(times) + 1)
            for chosen in combinations(times, size)
            if sum(chosen) == total
        }
    )


def number(times, total):
    """How many there are: take a time, or leave it and all its equals."""
    times = sorted(times)
    after = [bisect_right(times, t) for t in times]

    @cache
    def count(first, left):
        if left == 0:
            return 1
        if first == len(times) or times[first] > left:
            return 0
        taken = count(first + 1, left - times[first])
        return taken + count(after[first], left)

    # text: O(nT) states, each with two choices, for whole times
    value = count(0, total)
    assert count.cache_info().currsize <= (len(times) + 1) * (total + 1)
    return value


assert calls < 2 ** len(times) / 500
assert fillings([5, 2, 3, 2, 8], 7)[0] == [[2, 2, 3], [2, 5]]
for seed in range(300):
    rng = np.random.default_rng(seed)
    # Few different values, so equal ones are frequent; n = 0 and total 0 too.
    some = [int(v) for v in rng.integers(1, 7, int(rng.integers(0, 9)))]
    total = int(rng.integers(0, 16))
    found, calls = fillings(some, total)
    assert [tuple(f) for f in found] == by_brute_force(some, total)
    assert calls <= 2 ** len(some)
    assert number(some, total) == len(found)
# If all selections up to the end must be looked at, there are 2^n calls.
assert fillings([2**i for i in range(10)], 2**10) == ([], 2**10)
