"""Sums the exponentials as they are, which overflow.

Fails: Logits of ten thousand, rising and falling, give no overflow
"""

import numpy as np


def logit_entropy(chunks):
    s = u = 0.0
    for chunk in chunks:
        z = np.asarray(chunk, dtype=float)
        w = np.exp(z)
        s = s + w.sum(axis=1)
        u = u + (w * np.where(w > 0, z, 0)).sum(axis=1)
    return np.log(s) - u / s
