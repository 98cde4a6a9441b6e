"""Divides i by d, not 2i, so that frequencies fall half as fast.

Fails: Sines and cosines alternate, with one frequency a pair
"""

import numpy as np


def sinusoidal(positions, d, base=10_000):
    a = positions[:, None] * float(base) ** (-np.arange(d // 2) / d)
    return np.stack([np.sin(a), np.cos(a)], axis=-1).reshape(-1, d)


def rotary(x, positions, base=10_000):
    d = x.shape[-1]
    a = positions[:, None] * float(base) ** (-np.arange(d // 2) / d)
    even, odd = x[..., 0::2], x[..., 1::2]
    turned = [
        even * np.cos(a) - odd * np.sin(a),
        even * np.sin(a) + odd * np.cos(a),
    ]
    return np.stack(turned, axis=-1).reshape(x.shape)
