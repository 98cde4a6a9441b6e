"""Multiplies minus infinity by the weight 0 of a forbidden word.

Fails: A word may be forbidden, and so may a whole chunk, the first too
"""

import numpy as np


def logit_entropy(chunks):
    m, s, u = -np.inf, 0.0, 0.0
    for chunk in chunks:
        z = np.asarray(chunk, dtype=float)
        new = np.maximum(m, z.max(axis=1))
        safe = np.where(np.isneginf(new), 0, new)
        w = np.exp(z - safe[:, None])
        old = np.exp(m - safe)
        s = old * s + w.sum(axis=1)
        u = old * u + (w * z).sum(axis=1)
        m = new
    return m + np.log(s) - u / s
