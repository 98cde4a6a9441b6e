"""The Fisher-Yates shuffle, and a tempting wrong one."""

from collections import Counter
from itertools import product

import numpy as np


# --8<-- [start:show]
def shuffle(items, rng):
    """Shuffle in place; rng.integers(k) is uniform on 0 to k - 1."""
    for last in range(len(items) - 1, 0, -1):
        other = rng.integers(last + 1)
        items[last], items[other] = items[other], items[last]


# --8<-- [end:show]


class Script:
    """Plays the given choices, so that all of them can be listed."""

    def __init__(self, choices):
        self.choices = list(choices)

    def integers(self, k):
        assert k == len(self.choices) + 1  # n, n - 1, ..., 2
        return self.choices.pop(0)


def all_orders(n):
    counts = Counter()
    for choices in product(*(range(k) for k in range(n, 1, -1))):
        items = list(range(n))
        shuffle(items, Script(choices))
        counts[tuple(items)] += 1
    return counts


for n, factorial in [(0, 1), (1, 1), (2, 2), (3, 6), (5, 120)]:
    counts = all_orders(n)
    assert len(counts) == factorial and set(counts.values()) == {1}

naive = Counter()
for choices in product(range(3), repeat=3):  # any place, each time
    items = [0, 1, 2]
    for place, other in enumerate(choices):
        items[place], items[other] = items[other], items[place]
    naive[tuple(items)] += 1
assert sorted(naive.values()) == [4, 4, 4, 5, 5, 5]
hand = list(range(52))
shuffle(hand, np.random.default_rng(0))
assert sorted(hand) == list(range(52)) and hand != sorted(hand)
