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
    B, T, d = X.shape

    def split(Z):
        return Z.reshape(B, -1, h, d // h).swapaxes(1, 2)

    Q, K, V = split(X @ W_Q), split(Y @ W_K), split(Y @ W_V)
    scores = Q @ K.swapaxes(2, 3) / np.sqrt(d // h)
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    top = scores.max(axis=3, keepdims=True)
    weights = np.exp(scores - np.where(np.isfinite(top), top, 0))
    total = weights.sum(axis=3, keepdims=True)
    heads = weights / np.where(total > 0, total, 1) @ V
    return heads.swapaxes(1, 2).reshape(B, T, d) @ W_O
