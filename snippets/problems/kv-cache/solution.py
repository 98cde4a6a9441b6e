import numpy as np


def cached_attention(
    x: np.ndarray,
    weights: tuple[np.ndarray, np.ndarray, np.ndarray],
    cache: tuple[np.ndarray, np.ndarray] | None = None,
) -> tuple[np.ndarray, tuple[np.ndarray, np.ndarray]]:
    """Causal self-attention of new tokens, with the keys and values so far.

    x: the new tokens, shape (t, d).
    weights: W_q and W_k, shape (d, d_k), and W_v, shape (d, d_v); a query is
        x @ W_q.
    cache: keys, shape (s, d_k), and values, shape (s, d_v), or None.
    Returns the outputs, shape (t, d_v), and the cache with s + t rows.
    """
    W_q, W_k, W_v = weights
    Q, K, V = x @ W_q, x @ W_k, x @ W_v
    if cache is not None:
        K = np.concatenate([cache[0], K])
        V = np.concatenate([cache[1], V])
    t, total = len(Q), len(K)
    scores = Q @ K.T / np.sqrt(K.shape[1])
    visible = np.tri(t, total, total - t, dtype=bool)
    scores = np.where(visible, scores, -np.inf)
    A = np.exp(scores - scores.max(axis=1, keepdims=True))
    A /= A.sum(axis=1, keepdims=True)
    return A @ V, (K, V)
