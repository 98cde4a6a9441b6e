from collections.abc import Iterable
from typing import Any

import numpy as np


def reservoir(
    stream: Iterable[Any], k: int, rng: np.random.Generator
) -> list[Any]:
    """k items of a stream, each set of k equally probable.

    stream: can be read once; of unknown length.
    Returns a list of k items, or of all if there are fewer.
    """

    kept = []
    for seen, item in enumerate(stream, start=1):
        if seen <= k:
            kept.append(item)
        else:
            place = rng.integers(seen)
            if place < k:
                kept[place] = item
    return kept
