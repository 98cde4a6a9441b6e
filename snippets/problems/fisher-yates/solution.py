from typing import Any

import numpy as np


def shuffle(items: list[Any], rng: np.random.Generator) -> None:
    """Shuffles a list in place, all orders equally probable.

    rng: rng.integers(m) is uniform on 0, ..., m - 1; use nothing else of it.
    """

    for i in range(len(items) - 1, 0, -1):
        j = rng.integers(i + 1)
        items[i], items[j] = items[j], items[i]
