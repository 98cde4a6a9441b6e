"""Counts from 0, so that item k enters always and late items come too often.

Fails: Each of five items is kept in two of five runs
"""


def reservoir(stream, k, rng):
    kept = []
    for i, item in enumerate(stream):
        if i < k:
            kept.append(item)
        else:
            place = rng.integers(i)
            if place < k:
                kept[place] = item
    return kept
