"""Reads the last column, which is padding if that stands on the right.

Fails: Padding on the right is not read
"""

import numpy as np


def classify(hidden, mask, W, b, how="last"):
    real = mask.astype(bool)
    B, T = real.shape
    if how == "last":
        last = T - 1
        some = real.any(axis=1, keepdims=True)
        pooled = np.where(some, hidden[np.arange(B), last], 0)
    else:
        wide = np.result_type(hidden, np.float32)
        total = np.where(real[..., None], hidden, 0).sum(axis=1, dtype=wide)
        pooled = total / np.maximum(real.sum(axis=1, keepdims=True), 1)
    return pooled @ W + b
