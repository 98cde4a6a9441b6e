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
    raise NotImplementedError
