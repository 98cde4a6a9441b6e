from collections.abc import Iterable

import numpy as np


def logit_entropy(chunks: Iterable[np.ndarray]) -> np.ndarray:
    """The entropy of the softmax of logits that arrive in chunks.

    chunks: arrays of shape (T, b), logits of further words at T positions.
    Returns the entropies in nats, shape (T,).
    """
    raise NotImplementedError
