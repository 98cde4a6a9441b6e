"""Draws from the target after a rejection, not from what is missing.

Fails: The first token has the target's distribution
"""


def speculative_round(p, q, draft, rng):
    tokens = []
    for i, x in enumerate(draft):
        if rng.random() > min(1, p[i, x] / q[i, x]):
            return [*tokens, int(rng.choice(p.shape[1], p=p[i]))]
        tokens.append(int(x))
    return [*tokens, int(rng.choice(p.shape[1], p=p[-1]))]
