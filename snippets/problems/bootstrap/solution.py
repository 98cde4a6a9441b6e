from collections.abc import Callable

import numpy as np


def bootstrap_interval(
    x: np.ndarray,
    statistic: Callable[[np.ndarray], float],
    rng: np.random.Generator,
    runs: int = 2000,
    level: float = 0.95,
) -> tuple[float, float]:
    """Percentile bootstrap interval of a statistic.

    x: independent rows, shape (n,) or (n, d).
    statistic: maps rows, shape (n,) or (n, d), to a number.
    Returns the lower and the upper end.
    """

    n = len(x)
    values = [statistic(x[rng.integers(n, size=n)]) for _ in range(runs)]
    tail = (1 - level) / 2
    low, high = np.quantile(values, [tail, 1 - tail])
    return low, high
