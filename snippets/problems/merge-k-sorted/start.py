from collections.abc import Iterable, Iterator
from typing import Any


def merge_sorted(
    streams: Iterable[Iterable[tuple[float, Any]]],
) -> Iterator[tuple[float, Any]]:
    """Yields the pairs of all streams in the order of rising keys.

    streams: each yields pairs of a key and an item, keys rising.
    """
    raise NotImplementedError
