"""Reads the column before the first padding, which may stand before all tokens.

Fails: Random texts, padded on both sides
"""

import numpy as np


def classify(hidden, mask, W, b, how="last"):
    real = mask.astype(bool)
    B = len(real)
    if how == "last":
        last = real.argmin(axis=1) - 1
        some = real.any(axis=1, keepdims=True)
        pooled = np.where(some, hidden[np.arange(B), last], 0)
    else:
        wide = np.result_type(hidden, np.float32)
        total = np.where(real[..., None], hidden, 0).sum(axis=1, dtype=wide)
        pooled = total / np.maximum(real.sum(axis=1, keepdims=True), 1)
    return pooled @ W + b
