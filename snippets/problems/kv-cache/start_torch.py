import torch


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
    raise NotImplementedError
