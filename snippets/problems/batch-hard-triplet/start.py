import numpy as np


def batch_hard(
    Z: np.ndarray, labels: np.ndarray, margin: float
) -> tuple[float, np.ndarray]:
    """Triplet loss with the hardest positive and negative of each anchor.

    Z: embeddings, shape (n, d).
    labels: shape (n,).
    Returns the mean over the anchors that have a positive and a negative, or
    0, and its derivative by Z, shape (n, d).
    """
    raise NotImplementedError
