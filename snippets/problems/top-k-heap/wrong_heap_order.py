"""Returns the heap as it lies, which is not sorted.

Fails: The highest scores come first
"""

import heapq


def top_k(stream, k):
    heap = []
    for position, (score, item) in enumerate(stream):
        heapq.heappush(heap, (score, -position, item))
        if len(heap) > k:
            heapq.heappop(heap)
    return [(score, item) for score, _, item in heap]
