"""Goes on with the later drafts after a rejection.

Fails: At the first rejection another token is drawn and the round ends
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
    tokens.append(int(rng.choice(p.shape[1], p=p[-1])))
    return tokens
