"""Detaches the cache, so that no gradient reaches the weights through it.

Fails: Gradients reach the weights, as in one full pass
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
    visible = torch.ones(t, total, dtype=torch.bool).tril(total - t)
    out = F.scaled_dot_product_attention(Q, K, V, attn_mask=visible)
    return out, (K.detach(), V.detach())
