"""Leaves out the observed grouping, so that p can be zero.

Fails: The observed grouping counts, so that p is never zero
"""

import numpy as np


def permutation_test(x, y, rng, runs=9999):
    both = np.concatenate([x, y])
    close = 1e-9 * np.ptp(both)
    observed = abs(x.mean() - y.mean())
    gaps = []
    for _ in range(runs):
        both = rng.permutation(both)
        gaps.append(abs(both[: len(x)].mean() - both[len(x) :].mean()))
    return np.mean(np.array(gaps) >= observed - close)
