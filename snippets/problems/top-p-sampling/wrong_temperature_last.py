"""Cuts at temperature 1 and applies the temperature to what is left.

Fails: Temperature comes before the cut
"""

import numpy as np


def top_p_probabilities(logits, top_p, tau=1.0):
    p = np.exp(logits - logits.max())
    p /= p.sum()
    order = np.argsort(-p, kind="stable")
    p[order[np.cumsum(p[order]) - p[order] >= top_p]] = 0
    p = p ** (1 / tau)
    return p / p.sum()


def sample(logits, top_p, rng, tau=1.0):
    p = top_p_probabilities(logits, top_p, tau)
    return int(rng.choice(len(p), p=p))
