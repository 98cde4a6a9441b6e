"""Counts differences in the observed direction only: a one-sided p-value.

Fails: Two of ten groupings are as extreme, whichever mean is larger
"""

import numpy as np


def permutation_test(x, y, rng, runs=9999):
    both = np.concatenate([x, y])
    close = 1e-9 * np.ptp(both)
    observed = x.mean() - y.mean()
    extreme = 1
    for _ in range(runs):
        both = rng.permutation(both)
        gap = both[: len(x)].mean() - both[len(x) :].mean()
        extreme += gap >= observed - close
    return extreme / (runs + 1)
