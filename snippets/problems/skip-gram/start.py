import numpy as np


def skip_gram(
    U: np.ndarray,
    V: np.ndarray,
    centres: np.ndarray,
    contexts: np.ndarray,
    negatives: np.ndarray,
) -> tuple[float, np.ndarray, np.ndarray]:
    """Skip-gram with negative samples: mean loss of a batch, and derivatives.

    U, V: vectors of the words as centre and as context, rows of width d.
    centres, contexts: numbers of words, shape (n,).
    negatives: numbers of words, shape (n, k).
    Returns the loss and its derivatives by U and V, in their shapes.
    """
    raise NotImplementedError
