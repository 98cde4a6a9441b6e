"""Shuffles a copy and returns it, so that the list stays as it was.

Fails: Two items change places in half of the runs
"""


def shuffle(items, rng):
    items = items[:]
    for i in range(len(items) - 1):
        j = rng.integers(i, len(items))
        items[i], items[j] = items[j], items[i]
    return items
