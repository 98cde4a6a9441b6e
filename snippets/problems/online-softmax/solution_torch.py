from collections.abc import Iterable
from math import inf

import torch


def online_softmax(
    tiles: Iterable[tuple[torch.Tensor, torch.Tensor]],
) -> tuple[torch.Tensor, torch.Tensor]:
    """Averages values by the softmax of scores that arrive in tiles.

    tiles: pairs of scores, shape (..., T_q, b), and values, shape (..., b, d).
    Returns the averages, shape (..., T_q, d), and the logarithm of the sum of
    the exponentials of the scores, shape (..., T_q).
    """
    m, z, o = torch.tensor(-inf), 0.0, 0.0
    for scores, values in tiles:
        top = scores.detach().amax(dim=-1, keepdim=True)
        new = torch.maximum(m, top)  # (..., T_q, 1)
        safe = new.masked_fill(new == -inf, 0)
        weights = torch.exp(scores - safe)
        old = torch.exp(m - safe)
        z = old * z + weights.sum(dim=-1, keepdim=True)
        o = old * o + weights @ values
        m = new
    some = z.masked_fill(z == 0, 1)
    return o / some, (m + some.log()).squeeze(-1)
