"""Takes the row's number for its position, which a cache makes wrong.

Fails: A pair is turned counterclockwise by position times frequency
"""

import numpy as np


def sinusoidal(positions, d, base=10_000):
    a = positions[:, None] * float(base) ** (-np.arange(0, d, 2) / d)
    return np.stack([np.sin(a), np.cos(a)], axis=-1).reshape(-1, d)


def rotary(x, positions, base=10_000):
    T, d = x.shape[-2:]
    table = sinusoidal(np.arange(T), d, base)
    sin, cos = table[:, 0::2], table[:, 1::2]
    even, odd = x[..., 0::2], x[..., 1::2]
    turned = [even * cos - odd * sin, even * sin + odd * cos]
    return np.stack(turned, axis=-1).reshape(x.shape)
