"""Compares without tolerance, so that rounding decides over ties.

Fails: Differences that are equal on paper count as equal
"""

import numpy as np


def permutation_test(x, y, rng, runs=9999):
    both = np.concatenate([x, y])
    observed = abs(x.mean() - y.mean())
    extreme = 1
    for _ in range(runs):
        both = rng.permutation(both)
        gap = abs(both[: len(x)].mean() - both[len(x) :].mean())
        extreme += gap >= observed
    return extreme / (runs + 1)
