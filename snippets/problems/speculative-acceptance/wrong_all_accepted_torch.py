"""Counts all accepted drafts, also those after a rejection.

Fails: A round ends at the first rejection, or gives one token more
"""

import torch


def speculative_round(p, q, draft, rng):
    n, g = draft.shape
    index = draft.unsqueeze(2)
    ratio = p[:, :g].gather(2, index) / q.gather(2, index)
    accepted = torch.rand(n, g, generator=rng) < ratio.squeeze(2)
    kept = accepted.sum(dim=1)
    rows = torch.arange(n)
    padded = torch.cat([q, torch.zeros_like(p[:, :1])], dim=1)
    rest = (p[rows, kept] - padded[rows, kept]).clamp(min=0) + 1e-12
    last = torch.multinomial(rest, 1, generator=rng).squeeze(1)
    tokens = torch.full((n, g + 1), -1)
    tokens[:, :g] = draft
    tokens[torch.arange(g + 1) >= kept[:, None]] = -1
    tokens[rows, kept] = last
    return tokens
