"""Sorts each row but removes from all of them what the mask of any row names.

Fails: Each row is cut by itself
"""

import torch


def top_p_probabilities(logits, top_p, tau=1.0):
    p = torch.softmax(logits / tau, dim=-1)
    ranked, order = p.sort(dim=-1, descending=True, stable=True)
    before = ranked.cumsum(dim=-1) - ranked
    p[:, order[before >= top_p]] = 0
    return p / p.sum(dim=-1, keepdim=True)


def sample(logits, top_p, generator, tau=1.0):
    p = top_p_probabilities(logits, top_p, tau)
    return torch.multinomial(p, 1, generator=generator).squeeze(-1)
