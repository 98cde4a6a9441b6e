import heapq
from collections.abc import Iterable, Iterator
from typing import Any


def merge_sorted(
    streams: Iterable[Iterable[tuple[float, Any]]],
) -> Iterator[tuple[float, Any]]:
    """Yields the pairs of all streams in the order of rising keys.

    streams: each yields pairs of a key and an item, keys rising.
    """
    heap = []

    def push_next(number, stream):
        pair = next(stream, None)
        if pair is not None:
            key, item = pair
            heapq.heappush(heap, (key, number, item, stream))

    for number, stream in enumerate(streams):
        push_next(number, iter(stream))
    while heap:
        key, number, item, stream = heapq.heappop(heap)
        yield key, item
        push_next(number, stream)
