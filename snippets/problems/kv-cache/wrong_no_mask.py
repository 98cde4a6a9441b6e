"""Masks nothing: right for one new token, wrong for a block of them.

Fails: No new token sees a later one
"""

import numpy as np


def cached_attention(x, weights, cache=None):
    W_q, W_k, W_v = weights
    Q, K, V = x @ W_q, x @ W_k, x @ W_v
    if cache is not None:
        K = np.concatenate([cache[0], K])
        V = np.concatenate([cache[1], V])
    scores = Q @ K.T / np.sqrt(K.shape[1])
    A = np.exp(scores - scores.max(axis=1, keepdims=True))
    A /= A.sum(axis=1, keepdims=True)
    return A @ V, (K, V)
