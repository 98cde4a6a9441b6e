"""Lets next() raise StopIteration, which a generator turns into an error.

Fails: Pairs come in the order of their keys
"""

import heapq


def merge_sorted(streams):
    streams, heap = [iter(s) for s in streams], []
    for n, stream in enumerate(streams):
        key, item = next(stream)
        heapq.heappush(heap, (key, n, item))
    while heap:
        key, n, item = heapq.heappop(heap)
        yield key, item
        key, item = next(streams[n])
        heapq.heappush(heap, (key, n, item))
