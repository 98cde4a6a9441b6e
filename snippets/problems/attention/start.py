import numpy as np


def attention(
    X: np.ndarray,
    Y: np.ndarray,
    W_Q: np.ndarray,
    W_K: np.ndarray,
    W_V: np.ndarray,
    W_O: np.ndarray,
    h: int,
    mask: np.ndarray | None = None,
) -> np.ndarray:
    """Multi-head attention of X over Y.

    X: shape (B, T, d); Y: shape (B, S, d).
    W_Q, W_K, W_V, W_O: shape (d, d).
    h: the number of heads, a divisor of d.
    mask: booleans, broadcast to (B, h, T, S), True where a key is seen.
    Returns shape (B, T, d).
    """
    raise NotImplementedError
