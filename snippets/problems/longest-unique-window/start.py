from collections.abc import Hashable, Iterable


def longest_unique_window(items: Iterable[Hashable]) -> tuple[int, int]:
    """Start and length of the first longest run of distinct items.

    items: read once, from the first to the last.
    """
    raise NotImplementedError
