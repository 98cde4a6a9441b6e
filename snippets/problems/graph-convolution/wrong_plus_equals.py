"""Adds with +=, which keeps one message where a node receives several.

Fails: Two joined nodes take their mean, a node without edges keeps its row
"""

import numpy as np


def gcn_layer(X, edges, W):
    n = len(X)
    pairs = np.unique(np.sort(edges, axis=1), axis=0)
    pairs = pairs[pairs[:, 0] != pairs[:, 1]]
    loops = np.stack([np.arange(n)] * 2, axis=1)
    i, j = np.concatenate([pairs, pairs[:, ::-1], loops]).T
    root = np.sqrt(np.bincount(i, minlength=n))
    Z = X @ W
    H = np.zeros(Z.shape)
    H[i] += Z[j] / (root[i] * root[j])[:, None]
    return H
