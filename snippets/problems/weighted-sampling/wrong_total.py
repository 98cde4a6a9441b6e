"""Forgets that the weights need not sum to 1.

Fails: The number decides by the cumulative sums
"""

import numpy as np


def weighted_sample(weights, size, rng):
    if (weights < 0).any() or weights.sum() == 0:
        raise ValueError("bad weights")
    ends = np.cumsum(weights)
    return np.searchsorted(ends, rng.random(size), side="right")
