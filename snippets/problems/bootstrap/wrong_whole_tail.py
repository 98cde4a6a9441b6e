"""Cuts off 1 - level on each side, and so twice too much.

Fails: Half of 1 - level is cut off on each side
"""

import numpy as np


def bootstrap_interval(x, statistic, rng, runs=2000, level=0.95):
    n = len(x)
    values = [statistic(x[rng.integers(0, n, n)]) for _ in range(runs)]
    return np.quantile(values, 1 - level), np.quantile(values, level)
