"""Works in the tile itself to save memory, and so changes the scores it got.

Fails: Two tiles, of which the second raises the maximum
"""

from math import inf

import torch


def online_softmax(tiles):
    m, z, o = torch.tensor(-inf), 0.0, 0.0
    for scores, values in tiles:
        new = torch.maximum(m, scores.amax(dim=-1, keepdim=True))
        safe = new.masked_fill(new == -inf, 0)
        weights = scores.sub_(safe).exp_()
        old = torch.exp(m - safe)
        z = old * z + weights.sum(dim=-1, keepdim=True)
        o = old * o + weights @ values
        m = new
    some = z.masked_fill(z == 0, 1)
    return o / some, (m + some.log()).squeeze(-1)
