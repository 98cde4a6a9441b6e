"""Takes the upper end of rng.integers for included, so the last row is never drawn.

Fails: A single row is its own resample
"""

import numpy as np


def bootstrap_interval(x, statistic, rng, runs=2000, level=0.95):
    n = len(x)
    values = [statistic(x[rng.integers(0, n - 1, n)]) for _ in range(runs)]
    tail = (1 - level) / 2
    return tuple(np.quantile(values, [tail, 1 - tail]))
