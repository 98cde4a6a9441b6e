import heapq
from collections.abc import Iterable


def top_k(
    stream: Iterable[tuple[float, object]], k: int
) -> list[tuple[float, object]]:
    """The k pairs (score, item) with the highest scores, highest first.

    Of equal scores the earlier pair comes first. The stream is read once.
    """
    if k == 0:
        return []
    heap = []
    for position, (score, item) in enumerate(stream):
        if len(heap) < k:
            heapq.heappush(heap, (score, -position, item))
        elif score > heap[0][0]:
            heapq.heapreplace(heap, (score, -position, item))
    best = sorted(heap, key=lambda entry: entry[:2], reverse=True)
    return [(score, item) for score, _, item in best]
