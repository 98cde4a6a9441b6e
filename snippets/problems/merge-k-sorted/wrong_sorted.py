"""Reads everything and sorts it.

Fails: After m pairs at most m + k have been read
"""


def merge_sorted(streams):
    pairs = [pair for stream in streams for pair in stream]
    yield from sorted(pairs, key=lambda pair: pair[0])
