import numpy as np


def pack(
    documents: list[list[int]], T: int, pad: int = 0
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Documents in rows of T places, by first fit.

    Returns tokens, segments, positions and targets, each of shape (R, T).
    """
    raise NotImplementedError


def packed_mask(segments: np.ndarray) -> np.ndarray:
    """Which place may see which.

    segments: numbers of documents, 0 for unused places, shape (R, T).
    Returns booleans of shape (R, T, T), True where row i sees column j.
    """
    raise NotImplementedError
