"""Continues each beginning by its own best token: the beams never compete.

Fails: A narrow beam keeps the best of all extensions together
"""

from math import inf

import numpy as np


def beam_search(log_probs, width, max_len, end, alpha=0.0):
    first = np.asarray(log_probs(()))
    live = [((int(t),), first[t]) for t in first.argsort()[::-1][:width]]
    live = [pair for pair in live if pair[1] > -inf]
    done = []
    for n in range(max_len):
        done += [p for p in live if p[0][-1] == end or n == max_len - 1]
        live = [p for p in live if p[0][-1] != end]
        if n == max_len - 1:
            break
        grown = []
        for prefix, total in live:
            row = log_probs(prefix)
            token = int(np.argmax(row))
            grown.append(((*prefix, token), total + row[token]))
        live = grown
    tokens, total = max(done, key=lambda pair: pair[1] / len(pair[0]) ** alpha)
    return list(tokens), total / len(tokens) ** alpha
