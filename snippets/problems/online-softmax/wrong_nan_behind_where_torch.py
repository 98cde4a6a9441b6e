"""Replaces NaN at the end: the gradient of what was replaced is still NaN.

Fails: Gradients are those of the softmax over all keys
"""

from math import inf

import torch


def online_softmax(tiles):
    m = z = o = None
    for scores, values in tiles:
        top = scores.amax(dim=-1, keepdim=True)
        new = top if m is None else torch.maximum(m, top)
        weights = torch.exp(scores - new)
        weights = torch.where(new == -inf, 0, weights)
        sums, outputs = weights.sum(dim=-1, keepdim=True), weights @ values
        if m is None:
            z, o = sums, outputs
        else:
            old = torch.where(m == -inf, 0, torch.exp(m - new))
            z, o = old * z + sums, old * o + outputs
        m = new
    some = z.masked_fill(z == 0, 1)
    return o / some, (m + some.log()).squeeze(-1)
