from collections.abc import Callable
from math import inf

import numpy as np


def beam_search(
    log_probs: Callable[[tuple[int, ...]], np.ndarray],
    width: int,
    max_len: int,
    end: int,
    alpha: float = 0.0,
) -> tuple[list[int], float]:
    """The best text that a beam of a given width finds, and its score.

    log_probs: from a tuple of tokens to the next one's log probabilities, (V,).
    max_len: the most tokens of a text, at least 1.
    end: the token that finishes a text.
    Returns the tokens and their summed log probability over length ** alpha.
    """
    live, done = [((), 0.0)], []
    for _ in range(max_len):
        grown = [
            ((*prefix, token), total + lp)
            for prefix, total in live
            for token, lp in enumerate(log_probs(prefix))
            if lp > -inf
        ]
        grown = sorted(grown, key=lambda pair: -pair[1])[:width]
        done += [pair for pair in grown if pair[0][-1] == end]
        live = [pair for pair in grown if pair[0][-1] != end]
    scored = [(total / len(s) ** alpha, s) for s, total in done + live]
    score, tokens = max(scored)
    return list(tokens), float(score)
