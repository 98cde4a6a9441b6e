"""Collects the whole stream, and takes the softmax at the end.

Fails: Chunks are read once and not kept
"""

import numpy as np


def logit_entropy(chunks):
    chunks = [np.asarray(chunk) for chunk in chunks]
    z = np.concatenate(chunks, axis=1).astype(float)
    p = np.exp(z - z.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    return -(p * np.log(np.where(p > 0, p, 1))).sum(axis=1)
