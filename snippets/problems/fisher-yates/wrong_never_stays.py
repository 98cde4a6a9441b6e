"""Swaps with a place before, never with the own one: only cycles come out.

Fails: Two items change places in half of the runs
"""


def shuffle(items, rng):
    for i in range(len(items) - 1, 0, -1):
        j = rng.integers(i)
        items[i], items[j] = items[j], items[i]
