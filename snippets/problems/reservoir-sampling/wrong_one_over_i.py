"""Lets item i enter with probability 1/i, which is right for k = 1 alone.

Fails: Each of five items is kept in two of five runs
"""


def reservoir(stream, k, rng):
    kept = []
    for seen, item in enumerate(stream, start=1):
        if len(kept) < k:
            kept.append(item)
        elif k and rng.random() < 1 / seen:
            kept[rng.integers(k)] = item
    return kept
