from collections.abc import Iterable

import numpy as np


def logit_entropy(chunks: Iterable[np.ndarray]) -> np.ndarray:
    """The entropy of the softmax of logits that arrive in chunks.

    chunks: arrays of shape (T, b), logits of further words at T positions.
    Returns the entropies in nats, shape (T,).
    """
    # Of shape (T,) from the first chunk on: the maximum, and the sums over
    # all words so far of e^(z - m) and z e^(z - m).
    m, s, u = -np.inf, 0.0, 0.0
    for chunk in chunks:
        z = np.asarray(chunk, dtype=float)
        new = np.maximum(m, z.max(axis=1))
        safe = np.where(np.isneginf(new), 0, new)
        w = np.exp(z - safe[:, None])
        old = np.exp(m - safe)
        s = old * s + w.sum(axis=1)
        u = old * u + (w * np.where(w > 0, z, 0)).sum(axis=1)
        m = new
    return m + np.log(s) - u / s
