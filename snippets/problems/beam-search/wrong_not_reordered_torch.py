"""Adds the new tokens to the old rows, which may belong to another beginning.

Fails: Width 2 finds the text that width 1, the greedy search, misses
"""

from math import inf

import torch


def beam_search(log_probs, width, max_len, end, alpha=0.0):
    tokens = torch.zeros(1, 0, dtype=torch.long)
    totals = torch.zeros(1)
    best = None, -inf
    for length in range(1, max_len + 1):
        sums = totals[:, None] + log_probs(tokens)
        totals, index = sums.flatten().topk(min(width, sums.numel()))
        index, totals = index[totals > -inf], totals[totals > -inf]
        token = index % sums.shape[1]
        rows = torch.arange(len(index)).clamp(max=len(tokens) - 1)
        tokens = torch.cat([tokens[rows], token[:, None]], dim=1)
        done = (token == end) | (length == max_len)
        for text, total in zip(tokens[done], totals[done], strict=True):
            score = total.item() / length**alpha
            if score > best[1]:
                best = text, score
        tokens, totals = tokens[~done], totals[~done]
        if not len(tokens):
            break
    return best
