"""Adds the totals along the tokens: each beginning needs totals[:, None].

Fails: A narrow beam keeps the best of all extensions together
"""

from math import inf

import torch


def beam_search(log_probs, width, max_len, end, alpha=0.0):
    tokens = torch.zeros(1, 0, dtype=torch.long)
    totals = torch.zeros(1)
    best = None, -inf
    for length in range(1, max_len + 1):
        sums = log_probs(tokens)
        size = sums.shape[1]
        sums = (sums.flatten() + totals.repeat(size)).flatten()
        totals, index = sums.topk(min(width, len(sums)))
        index, totals = index[totals > -inf], totals[totals > -inf]
        tokens = torch.cat(
            [tokens[index // size], (index % size)[:, None]], dim=1
        )
        done = (tokens[:, -1] == end) | (length == max_len)
        for text, total in zip(tokens[done], totals[done], strict=True):
            score = total.item() / length**alpha
            if score > best[1]:
                best = text, score
        tokens, totals = tokens[~done], totals[~done]
        if not len(tokens):
            break
    return best
