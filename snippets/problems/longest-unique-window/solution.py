from collections.abc import Hashable, Iterable


def longest_unique_window(items: Iterable[Hashable]) -> tuple[int, int]:
    """Start and length of the first longest run of distinct items.

    items: read once, from the first to the last.
    """
    last = {}  # where each item was seen last
    start, best = 0, (0, 0)
    for end, item in enumerate(items):
        start = max(start, last.get(item, -1) + 1)
        last[item] = end
        if end - start + 1 > best[1]:
            best = start, end - start + 1
    return best
