"""Passes a mask that is true where a token may not look; here true means seen.

Fails: A new token sees all cached tokens and itself
"""

import torch
import torch.nn.functional as F


def cached_attention(x, weights, cache=None):
    W_q, W_k, W_v = weights
    Q, K, V = x @ W_q, x @ W_k, x @ W_v
    if cache is not None:
        K = torch.cat([cache[0], K], dim=1)
        V = torch.cat([cache[1], V], dim=1)
    t, total = Q.shape[1], K.shape[1]
    hidden = torch.ones(t, total, dtype=torch.bool).triu(total - t + 1)
    return F.scaled_dot_product_attention(Q, K, V, attn_mask=hidden), (K, V)
