"""Turns in place, so that the second formula reads what the first wrote.

Fails: A pair is turned counterclockwise by position times frequency
"""

import numpy as np


def sinusoidal(positions, d, base=10_000):
    a = positions[:, None] * float(base) ** (-np.arange(0, d, 2) / d)
    return np.stack([np.sin(a), np.cos(a)], axis=-1).reshape(-1, d)


def rotary(x, positions, base=10_000):
    d = x.shape[-1]
    a = positions[:, None] * float(base) ** (-np.arange(0, d, 2) / d)
    out = x.astype(float)
    even, odd = out[..., 0::2], out[..., 1::2]
    out[..., 0::2] = even * np.cos(a) - odd * np.sin(a)
    out[..., 1::2] = even * np.sin(a) + odd * np.cos(a)
    return out
