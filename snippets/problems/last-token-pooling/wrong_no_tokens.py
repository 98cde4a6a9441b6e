"""Divides by the number of tokens, also if that is 0.

Fails: A text without real tokens has the bias as its logits
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
        wide = np.result_type(hidden, np.float32)
        total = np.where(real[..., None], hidden, 0).sum(axis=1, dtype=wide)
        pooled = total / real.sum(axis=1, keepdims=True)
    return pooled @ W + b
