import numpy as np


def weighted_sample(
    weights: np.ndarray, size: int, rng: np.random.Generator
) -> np.ndarray:
    """Draws indices with replacement, in proportion to weights.

    weights: not negative, at least one positive, shape (n,).
    Returns indices 0, ..., n - 1, shape (size,).
    Raises ValueError if the weights are not so.
    """

    weights = np.asarray(weights, dtype=float)
    if not (weights >= 0).all() or not (weights > 0).any():
        raise ValueError("weights must not be negative, nor all zero")
    ends = np.cumsum(weights)
    points = rng.random(size) * ends[-1]
    return np.searchsorted(ends, points, side="right")
