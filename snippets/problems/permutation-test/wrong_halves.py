"""Cuts the values in half, whatever the sizes of the samples.

Fails: Groups of different sizes keep their sizes
"""

import numpy as np


def permutation_test(x, y, rng, runs=9999):
    both = np.concatenate([x, y])
    close = 1e-9 * np.ptp(both)
    half = len(both) // 2
    observed = abs(x.mean() - y.mean())
    extreme = 1
    for _ in range(runs):
        both = rng.permutation(both)
        gap = abs(both[:half].mean() - both[half:].mean())
        extreme += gap >= observed - close
    return extreme / (runs + 1)
