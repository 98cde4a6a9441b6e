"""Scales at test time, the original form, though training scaled already.

Fails: At test time the input comes back as it is
"""

import numpy as np


def dropout(x, p, rng, training=True):
    if not 0 <= p < 1:
        raise ValueError
    if not training:
        return x * (1 - p), np.ones(x.shape)
    mask = (rng.random(x.shape) >= p) / (1 - p)
    return mask * x, mask


def dropout_backward(grad, mask):
    return mask * grad
