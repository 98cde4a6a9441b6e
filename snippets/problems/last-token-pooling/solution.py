import numpy as np


def classify(
    hidden: np.ndarray,
    mask: np.ndarray,
    W: np.ndarray,
    b: np.ndarray,
    how: str = "last",
) -> np.ndarray:
    """Logits of texts from the hidden states of their real tokens.

    hidden: shape (B, T, d).
    mask: 1 or True for real tokens, shape (B, T).
    W, b: of the classifier, shapes (d, k) and (k,).
    how: "last" or "mean".
    Returns shape (B, k).
    """
    real = mask.astype(bool)
    B, T = real.shape
    if how == "last":
        last = T - 1 - real[:, ::-1].argmax(axis=1)
        some = real.any(axis=1, keepdims=True)
        pooled = np.where(some, hidden[np.arange(B), last], 0)
    else:
        wide = np.result_type(hidden, np.float32)
        total = np.where(real[..., None], hidden, 0).sum(axis=1, dtype=wide)
        pooled = total / np.maximum(real.sum(axis=1, keepdims=True), 1)
    return pooled @ W + b
