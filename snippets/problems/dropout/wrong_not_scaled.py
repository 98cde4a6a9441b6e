"""Drops and does not scale, so that training sees smaller sums than use.

Fails: What is kept is divided by 1 - p
"""

import numpy as np


def dropout(x, p, rng, training=True):
    if not 0 <= p < 1:
        raise ValueError
    if not training:
        return x, np.ones(x.shape)
    mask = (rng.random(x.shape) >= p).astype(float)
    return mask * x, mask


def dropout_backward(grad, mask):
    return mask * grad
