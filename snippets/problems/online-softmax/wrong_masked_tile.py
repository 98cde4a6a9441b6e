"""Subtracts -inf from -inf where a query has seen masked keys only.

Fails: A tile may be masked, the first too, and so may all
"""

import numpy as np


def online_softmax(tiles):
    m = z = o = None
    for scores, values in tiles:
        if m is None:
            m = np.full(len(scores), -np.inf)
            z = np.zeros(len(scores))
            o = np.zeros((len(scores), values.shape[1]))
        new = np.maximum(m, scores.max(axis=1))
        weights = np.exp(scores - new[:, None])
        old = np.exp(m - new)
        z = old * z + weights.sum(axis=1)
        o = old[:, None] * o + weights @ values
        m = new
    return o / z[:, None], m + np.log(z)
