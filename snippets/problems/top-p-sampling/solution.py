import numpy as np


def top_p_probabilities(
    logits: np.ndarray, top_p: float, tau: float = 1.0
) -> np.ndarray:
    """The distribution from which top-p sampling draws.

    logits: shape (V,).
    Returns probabilities, shape (V,).
    """
    p = np.exp((logits - logits.max()) / tau)
    p /= p.sum()
    if top_p == 1:  # rounded, the mass before a token may be 1 too soon
        return p
    order = np.argsort(-p, kind="stable")
    before = np.cumsum(p[order]) - p[order]
    p[order[before >= top_p]] = 0
    return p / p.sum()


def sample(
    logits: np.ndarray,
    top_p: float,
    rng: np.random.Generator,
    tau: float = 1.0,
) -> int:
    """Draws the index of a token by top-p sampling.

    logits: shape (V,).
    """
    p = top_p_probabilities(logits, top_p, tau)
    return int(rng.choice(len(p), p=p))
