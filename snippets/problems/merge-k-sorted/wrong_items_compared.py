"""Lets the item break ties in the heap.

Fails: Of equal keys those of the earlier stream come first
"""

import heapq


def merge_sorted(streams):
    streams, heap = [iter(s) for s in streams], []
    for n, stream in enumerate(streams):
        for key, item in stream:
            heapq.heappush(heap, (key, item, n))
            break
    while heap:
        key, item, n = heapq.heappop(heap)
        yield key, item
        for key, item in streams[n]:
            heapq.heappush(heap, (key, item, n))
            break
