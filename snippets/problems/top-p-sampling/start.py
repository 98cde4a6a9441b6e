import numpy as np


def top_p_probabilities(
    logits: np.ndarray, top_p: float, tau: float = 1.0
) -> np.ndarray:
    """The distribution from which top-p sampling draws.

    logits: shape (V,).
    Returns probabilities, shape (V,).
    """
    raise NotImplementedError


def sample(
    logits: np.ndarray,
    top_p: float,
    rng: np.random.Generator,
    tau: float = 1.0,
) -> int:
    """Draws the index of a token by top-p sampling.

    logits: shape (V,).
    """
    raise NotImplementedError
