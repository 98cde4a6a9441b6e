"""Forgets the token that a fully accepted draft earns.

Fails: If both models agree all drafts stay, and one token more comes
"""

import numpy as np


def speculative_round(p, q, draft, rng):
    tokens = []
    for i, x in enumerate(draft):
        if rng.random() < p[i, x] / q[i, x]:
            tokens.append(int(x))
        else:
            rest = np.maximum(p[i] - q[i], 0)
            tokens.append(int(rng.choice(len(rest), p=rest / rest.sum())))
            break
    return tokens
