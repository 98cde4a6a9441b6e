"""Drops the token that crosses the threshold, and keeps less mass than asked.

Fails: The token that crosses the threshold is kept
"""

import numpy as np


def top_p_probabilities(logits, top_p, tau=1.0):
    p = np.exp((logits - logits.max()) / tau)
    p /= p.sum()
    order = np.argsort(-p, kind="stable")
    p[order[np.cumsum(p[order]) > top_p]] = 0
    return p / p.sum()


def sample(logits, top_p, rng, tau=1.0):
    p = top_p_probabilities(logits, top_p, tau)
    return int(rng.choice(len(p), p=p))
