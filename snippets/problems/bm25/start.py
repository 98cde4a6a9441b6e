import numpy as np


def bm25(
    query: list[str], docs: list[list[str]], k1: float = 1.2, b: float = 0.75
) -> np.ndarray:
    """Scores documents for a query.

    query: terms, of which some may be repeated or stand in no document.
    docs: n lists of terms.
    Returns the scores, shape (n,).
    """
    raise NotImplementedError
