import torch
import torch.nn.functional as F


def cached_attention(
    x: torch.Tensor,
    weights: tuple[torch.Tensor, torch.Tensor, torch.Tensor],
    cache: tuple[torch.Tensor, torch.Tensor] | None = None,
) -> tuple[torch.Tensor, tuple[torch.Tensor, torch.Tensor]]:
    """Causal self-attention of new tokens, with the keys and values so far.

    x: the new tokens, shape (batch, t, d).
    weights: W_q and W_k, shape (d, d_k), and W_v, shape (d, d_v); a query is
        x @ W_q.
    cache: keys, shape (batch, s, d_k), and values, shape (batch, s, d_v), or
        None.
    Returns the outputs, shape (batch, t, d_v), and the cache with s + t tokens.
    """
    W_q, W_k, W_v = weights
    Q, K, V = x @ W_q, x @ W_k, x @ W_v
    if cache is not None:
        K = torch.cat([cache[0], K], dim=1)
        V = torch.cat([cache[1], V], dim=1)
    t, total = Q.shape[1], K.shape[1]
    visible = torch.ones(t, total, dtype=torch.bool, device=x.device)
    visible = visible.tril(total - t)
    return F.scaled_dot_product_attention(Q, K, V, attn_mask=visible), (K, V)
