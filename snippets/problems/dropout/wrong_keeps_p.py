"""Keeps with probability p, and so drops with 1 - p.

Fails: What is kept is divided by 1 - p
"""

import numpy as np


def dropout(x, p, rng, training=True):
    if not 0 <= p < 1:
        raise ValueError
    if not training or p == 0:
        return x, np.ones(x.shape)
    mask = (rng.random(x.shape) < p) / p
    return mask * x, mask


def dropout_backward(grad, mask):
    return mask * grad
