"""Draws an index an entry, which tears the rows apart.

Fails: The columns of a row are drawn together
"""

import numpy as np


def bootstrap_interval(x, statistic, rng, runs=2000, level=0.95):
    values = []
    for _ in range(runs):
        rows = rng.integers(len(x), size=x.shape)
        values.append(statistic(np.take_along_axis(x, rows, axis=0)))
    tail = (1 - level) / 2
    return tuple(np.quantile(values, [tail, 1 - tail]))
