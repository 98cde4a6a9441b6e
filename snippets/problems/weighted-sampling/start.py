import numpy as np


def weighted_sample(
    weights: np.ndarray, size: int, rng: np.random.Generator
) -> np.ndarray:
    """Draws indices with replacement, in proportion to weights.

    weights: not negative, at least one positive, shape (n,).
    Returns indices 0, ..., n - 1, shape (size,).
    Raises ValueError if the weights are not so.
    """
    raise NotImplementedError
