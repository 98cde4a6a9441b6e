"""Sums in the type of the states, which overflows in 16 bits.

Fails: States of 16 bits are summed in more
"""

import numpy as np


def classify(hidden, mask, W, b, how="last"):
    real = mask.astype(bool)
    B, T = real.shape
    if how == "last":
        last = T - 1 - real[:, ::-1].argmax(axis=1)
        some = real.any(axis=1, keepdims=True)
        pooled = np.where(some, hidden[np.arange(B), last], 0)
    else:
        total = np.where(real[..., None], hidden, 0).sum(axis=1)
        pooled = total / np.maximum(real.sum(axis=1, keepdims=True), 1)
    return pooled @ W + b
