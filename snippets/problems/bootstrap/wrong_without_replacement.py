"""Shuffles the rows in place of drawing with replacement, so that nothing varies.

Fails: Of a hundred throws, fifty heads: 0.4 to 0.6
"""

import numpy as np


def bootstrap_interval(x, statistic, rng, runs=2000, level=0.95):
    values = [
        statistic(rng.choice(x, len(x), replace=False)) for _ in range(runs)
    ]
    tail = (1 - level) / 2
    return tuple(np.quantile(values, [tail, 1 - tail]))
