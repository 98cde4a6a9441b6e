import numpy as np


def speculative_round(
    p: np.ndarray, q: np.ndarray, draft: np.ndarray, rng: np.random.Generator
) -> list[int]:
    """The tokens of one round of speculative decoding.

    p: the target's distributions, shape (g + 1, V).
    q: those of the draft model, shape (g, V).
    draft: tokens drawn from q, shape (g,).
    Returns the accepted tokens and one more, 1 to g + 1 in all.
    """
    tokens = []
    for i, x in enumerate(draft):
        if rng.random() * q[i, x] >= p[i, x]:
            rest = np.maximum(p[i] - q[i], 0)
            return [*tokens, int(rng.choice(len(rest), p=rest / rest.sum()))]
        tokens.append(int(x))
    return [*tokens, int(rng.choice(p.shape[1], p=p[-1]))]
