"""Fills the reservoir by next, which fails if the stream ends before.

Fails: A stream of k items or fewer is kept whole
"""


def reservoir(stream, k, rng):
    stream = iter(stream)
    kept = [next(stream) for _ in range(k)]
    for seen, item in enumerate(stream, start=k + 1):
        place = rng.integers(seen)
        if place < k:
            kept[place] = item
    return kept
