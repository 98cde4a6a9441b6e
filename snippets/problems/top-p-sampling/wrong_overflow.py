"""Exponentiates the logits as they are, which overflows for large ones.

Fails: Logits in the thousands and forbidden tokens give no NaN
"""

import numpy as np


def top_p_probabilities(logits, top_p, tau=1.0):
    p = np.exp(logits / tau)
    p /= p.sum()
    order = np.argsort(-p, kind="stable")
    p[order[np.cumsum(p[order]) - p[order] >= top_p]] = 0
    return p / p.sum()


def sample(logits, top_p, rng, tau=1.0):
    p = top_p_probabilities(logits, top_p, tau)
    return int(rng.choice(len(p), p=p))
