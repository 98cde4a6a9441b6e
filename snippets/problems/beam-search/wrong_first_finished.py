"""Returns as soon as one text is finished, though a live one may be better.

Fails: A finished text may be overtaken by one that takes longer
"""

from math import inf


def beam_search(log_probs, width, max_len, end, alpha=0.0):
    live = [((), 0.0)]
    for _ in range(max_len):
        grown = [
            ((*prefix, token), total + lp)
            for prefix, total in live
            for token, lp in enumerate(log_probs(prefix))
            if lp > -inf
        ]
        live = sorted(grown, key=lambda pair: -pair[1])[:width]
        done = [pair for pair in live if pair[0][-1] == end]
        if done:
            live = done
            break
    tokens, total = max(live, key=lambda pair: pair[1] / len(pair[0]) ** alpha)
    return list(tokens), total / len(tokens) ** alpha
