"""Keeps a draft only if the target finds it at least as likely.

Fails: A draft is kept with probability min(1, p / q)
"""

import numpy as np


def speculative_round(p, q, draft, rng):
    tokens = []
    for i, x in enumerate(draft):
        if p[i, x] < q[i, x]:
            rest = np.maximum(p[i] - q[i], 0)
            return [*tokens, int(rng.choice(len(rest), p=rest / rest.sum()))]
        tokens.append(int(x))
    return [*tokens, int(rng.choice(p.shape[1], p=p[-1]))]
