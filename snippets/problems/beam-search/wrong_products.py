"""Multiplies probabilities, which underflow to 0 in a long text.

Fails: Four hundred improbable tokens can still be compared
"""

import numpy as np


def beam_search(log_probs, width, max_len, end, alpha=0.0):
    live, done = [((), 1.0)], []
    for _ in range(max_len):
        grown = [
            ((*prefix, token), product * p)
            for prefix, product in live
            for token, p in enumerate(np.exp(log_probs(prefix)))
            if p > 0
        ]
        grown = sorted(grown, key=lambda pair: -pair[1])[:width]
        done += [pair for pair in grown if pair[0][-1] == end]
        live = [pair for pair in grown if pair[0][-1] != end]
    scored = [(np.log(p) / len(s) ** alpha, s) for s, p in done + live]
    score, tokens = max(scored)
    return list(tokens), score
