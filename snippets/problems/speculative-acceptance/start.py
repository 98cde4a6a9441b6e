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
    raise NotImplementedError
