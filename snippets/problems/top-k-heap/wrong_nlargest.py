"""Leaves the selection to heapq.nlargest.

Fails: The selection is written by hand
"""

import heapq


def top_k(stream, k):
    return heapq.nlargest(k, stream, key=lambda pair: pair[0])
