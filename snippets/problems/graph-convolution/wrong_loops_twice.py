"""Keeps the loops of the list beside those it adds.

Fails: Repeated and reversed edges count once, loops change nothing
"""

import numpy as np


def gcn_layer(X, edges, W):
    n = len(X)
    pairs = np.unique(np.sort(edges, axis=1), axis=0)
    loops = np.stack([np.arange(n)] * 2, axis=1)
    i, j = np.concatenate([pairs, pairs[:, ::-1], loops]).T
    root = np.sqrt(np.bincount(i, minlength=n))
    Z = X @ W
    H = np.zeros(Z.shape)
    np.add.at(H, i, Z[j] / (root[i] * root[j])[:, None])
    return H
