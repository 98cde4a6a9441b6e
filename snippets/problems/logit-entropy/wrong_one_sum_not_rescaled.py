"""Rescales the sum of weights when the maximum rises, and not the other one.

Fails: Two chunks, of which the second raises the maximum
"""

import numpy as np


def logit_entropy(chunks):
    m, s, u = -np.inf, 0.0, 0.0
    for chunk in chunks:
        z = np.asarray(chunk, dtype=float) + 0.0
        new = np.maximum(m, z.max(axis=1))
        safe = np.where(np.isneginf(new), 0, new)
        w = np.exp(z - safe[:, None])
        s = np.exp(m - safe) * s + w.sum(axis=1)
        u = u + (w * np.where(w > 0, z - safe[:, None], 0)).sum(axis=1)
        m = new
    return np.log(s) - u / s
