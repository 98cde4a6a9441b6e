import numpy as np


def sinusoidal(
    positions: np.ndarray, d: int, base: float = 10_000
) -> np.ndarray:
    """A row of sines (even entries) and cosines (odd) for each position.

    positions: whole numbers, shape (T,).
    Returns shape (T, d), d even.
    """
    raise NotImplementedError


def rotary(
    x: np.ndarray, positions: np.ndarray, base: float = 10_000
) -> np.ndarray:
    """Turns the pairs (2i, 2i + 1) of queries or keys by their positions.

    x: shape (..., T, d), d even.
    positions: whole numbers, shape (T,).
    Returns the shape of x.
    """
    raise NotImplementedError
