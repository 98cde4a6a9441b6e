"""Makes one key of two node numbers, which does not fit into 32 bits.

Fails: Three hundred thousand nodes, numbered in 32 bits
"""

import numpy as np


def gcn_layer(X, edges, W):
    n = len(X)
    edges = np.sort(edges, axis=1)
    keys = np.unique(edges[:, 0] * n + edges[:, 1])
    pairs = np.stack([keys // n, keys % n], axis=1)
    pairs = pairs[pairs[:, 0] != pairs[:, 1]]
    loops = np.stack([np.arange(n)] * 2, axis=1)
    i, j = np.concatenate([pairs, pairs[:, ::-1], loops]).T
    root = np.sqrt(np.bincount(i, minlength=n))
    Z = X @ W
    H = np.zeros(Z.shape)
    np.add.at(H, i, Z[j] / (root[i] * root[j])[:, None])
    return H
