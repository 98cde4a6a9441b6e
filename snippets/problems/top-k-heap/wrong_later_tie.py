"""Breaks ties by the rising position, so that the earlier pair is dropped.

Fails: Of equal scores the earlier pair wins
"""

import heapq


def top_k(stream, k):
    heap = []
    for position, (score, item) in enumerate(stream):
        heapq.heappush(heap, (score, position, item))
        if len(heap) > k:
            heapq.heappop(heap)
    best = sorted(heap, key=lambda entry: (-entry[0], entry[1]))
    return [(score, item) for score, _, item in best]
