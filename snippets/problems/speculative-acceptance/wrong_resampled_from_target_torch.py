"""Draws from the target after a rejection, not from what is missing.

Fails: The first token has the target's distribution
"""

import torch


def speculative_round(p, q, draft, rng):
    n, g = draft.shape
    index = draft.unsqueeze(2)
    ratio = p[:, :g].gather(2, index) / q.gather(2, index)
    accepted = torch.rand(n, g, generator=rng) < ratio.squeeze(2)
    kept = accepted.long().cumprod(dim=1).sum(dim=1)
    rows = torch.arange(n)
    last = torch.multinomial(p[rows, kept], 1, generator=rng).squeeze(1)
    tokens = torch.full((n, g + 1), -1)
    tokens[:, :g] = draft
    tokens[torch.arange(g + 1) >= kept[:, None]] = -1
    tokens[rows, kept] = last
    return tokens
