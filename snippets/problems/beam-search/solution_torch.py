from collections.abc import Callable
from math import inf

import torch


def beam_search(
    log_probs: Callable[[torch.Tensor], torch.Tensor],
    width: int,
    max_len: int,
    end: int,
    alpha: float = 0.0,
) -> tuple[torch.Tensor, float]:
    """The best text that a beam of a given width finds, and its score.

    log_probs: from tokens, shape (n, t), int64, to the next one's log
        probabilities, (n, V); at the beginning t is 0 and n is 1.
    max_len: the most tokens of a text, at least 1.
    end: the token that finishes a text.
    Returns the tokens and their summed log probability over length ** alpha.
    """
    tokens = torch.zeros(1, 0, dtype=torch.long)
    totals = torch.zeros(1)
    best = torch.empty(0), -inf
    for length in range(1, max_len + 1):
        sums = totals[:, None] + log_probs(tokens)
        totals, index = sums.flatten().topk(min(width, sums.numel()))
        index, totals = index[totals > -inf], totals[totals > -inf]
        beam, token = index // sums.shape[1], index % sums.shape[1]
        tokens = torch.cat([tokens[beam], token[:, None]], dim=1)
        done = (token == end) | (length == max_len)
        for text, total in zip(tokens[done], totals[done], strict=True):
            score = total.item() / length**alpha
            best = max(best, (text, score), key=lambda pair: pair[1])
        tokens, totals = tokens[~done], totals[~done]
        if len(tokens) == 0:
            break
    return best
