import numpy as np


def sinusoidal(
    positions: np.ndarray, d: int, base: float = 10_000
) -> np.ndarray:
    """A row of sines (even entries) and cosines (odd) for each position.

    positions: whole numbers, shape (T,).
    Returns shape (T, d), d even.
    """
    a = angles(positions, d, base)
    return np.stack([np.sin(a), np.cos(a)], axis=-1).reshape(-1, d)


def rotary(
    x: np.ndarray, positions: np.ndarray, base: float = 10_000
) -> np.ndarray:
    """Turns the pairs (2i, 2i + 1) of queries or keys by their positions.

    x: shape (..., T, d), d even.
    positions: whole numbers, shape (T,).
    Returns the shape of x.
    """
    a = angles(positions, x.shape[-1], base)
    even, odd = x[..., 0::2], x[..., 1::2]
    turned = [
        even * np.cos(a) - odd * np.sin(a),
        even * np.sin(a) + odd * np.cos(a),
    ]
    return np.stack(turned, axis=-1).reshape(x.shape)


def angles(positions, d, base):
    theta = float(base) ** (-np.arange(0, d, 2) / d)
    return positions[:, None] * theta  # (T, d/2)
