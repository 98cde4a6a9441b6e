"""Normalises first, so that rounded shares may end below 1 and the index is n.

Fails: The largest number below 1 draws the last positive weight
"""

import numpy as np


def weighted_sample(weights, size, rng):
    if (weights < 0).any() or weights.sum() == 0:
        raise ValueError("bad weights")
    ends = np.cumsum(weights / weights.sum())
    return np.searchsorted(ends, rng.random(size), side="right")
