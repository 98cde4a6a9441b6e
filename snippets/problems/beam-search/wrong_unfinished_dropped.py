"""Chooses among finished texts only, and forgets those cut at max_len.

Fails: What is alive after max_len tokens is a candidate
"""

from math import inf


def beam_search(log_probs, width, max_len, end, alpha=0.0):
    live, done = [((), 0.0)], []
    for _ in range(max_len):
        grown = []
        for prefix, total in live:
            for token, lp in enumerate(log_probs(prefix)):
                if lp > -inf:
                    grown.append(((*prefix, token), total + lp))
        grown.sort(key=lambda pair: -pair[1])
        live = []
        for text, total in grown[:width]:
            if text[-1] == end:
                done.append((total / len(text) ** alpha, text))
            else:
                live.append((text, total))
    score, tokens = max(done)
    return list(tokens), score
