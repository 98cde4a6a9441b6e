"""Aligns the mask to the upper left, so that new tokens miss cached ones.

Fails: A new token sees all cached tokens and itself
"""

import numpy as np


def cached_attention(x, weights, cache=None):
    W_q, W_k, W_v = weights
    Q, K, V = x @ W_q, x @ W_k, x @ W_v
    if cache is not None:
        K = np.concatenate([cache[0], K])
        V = np.concatenate([cache[1], V])
    scores = Q @ K.T / np.sqrt(K.shape[1])
    visible = np.tri(len(Q), len(K), dtype=bool)
    scores = np.where(visible, scores, -np.inf)
    A = np.exp(scores - scores.max(axis=1, keepdims=True))
    A /= A.sum(axis=1, keepdims=True)
    return A @ V, (K, V)
