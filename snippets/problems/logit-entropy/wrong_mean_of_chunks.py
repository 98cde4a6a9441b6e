"""Takes the entropy of each chunk by itself, and averages them.

Fails: Two chunks, of which the second raises the maximum
"""

import numpy as np


def logit_entropy(chunks):
    entropies = []
    for chunk in chunks:
        z = np.asarray(chunk, dtype=float)
        p = np.exp(z - z.max(axis=1, keepdims=True))
        p /= p.sum(axis=1, keepdims=True)
        logs = np.log(np.where(p > 0, p, 1))
        entropies.append(-(p * logs).sum(axis=1))
    return np.mean(entropies, axis=0)
