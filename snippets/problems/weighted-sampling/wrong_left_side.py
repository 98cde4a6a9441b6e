"""Takes the first cumulative sum that is not smaller, so 0 draws a weight of zero.

Fails: An index of weight zero is not drawn at a boundary
"""

import numpy as np


def weighted_sample(weights, size, rng):
    if (weights < 0).any() or weights.sum() == 0:
        raise ValueError("bad weights")
    ends = np.cumsum(weights)
    return np.searchsorted(ends, rng.random(size) * ends[-1])
