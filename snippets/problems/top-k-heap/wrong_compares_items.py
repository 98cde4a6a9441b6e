"""Puts the pairs themselves into the heap, so that ties compare the items.

Fails: Of equal scores the earlier pair wins
"""

import heapq


def top_k(stream, k):
    heap = []
    for pair in stream:
        heapq.heappush(heap, pair)
        if len(heap) > k:
            heapq.heappop(heap)
    return sorted(heap, reverse=True)
