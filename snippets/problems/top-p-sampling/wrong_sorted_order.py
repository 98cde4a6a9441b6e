"""Returns the probabilities in sorted order, so that they belong to others.

Fails: The token that crosses the threshold is kept
"""

import numpy as np


def top_p_probabilities(logits, top_p, tau=1.0):
    p = np.exp((logits - logits.max()) / tau)
    p = np.sort(p / p.sum())[::-1]
    p = np.where(np.cumsum(p) - p < top_p, p, 0)
    return p / p.sum()


def sample(logits, top_p, rng, tau=1.0):
    p = top_p_probabilities(logits, top_p, tau)
    return int(rng.choice(len(p), p=p))
