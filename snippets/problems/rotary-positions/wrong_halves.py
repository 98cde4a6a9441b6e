"""Pairs i with i + d/2, and puts all sines before all cosines.

Fails: Sines and cosines alternate, with one frequency a pair
"""

import numpy as np


def sinusoidal(positions, d, base=10_000):
    a = positions[:, None] * float(base) ** (-np.arange(0, d, 2) / d)
    return np.concatenate([np.sin(a), np.cos(a)], axis=1)


def rotary(x, positions, base=10_000):
    d = x.shape[-1]
    a = positions[:, None] * float(base) ** (-np.arange(0, d, 2) / d)
    first, second = x[..., : d // 2], x[..., d // 2 :]
    return np.concatenate(
        [
            first * np.cos(a) - second * np.sin(a),
            first * np.sin(a) + second * np.cos(a),
        ],
        axis=-1,
    )
