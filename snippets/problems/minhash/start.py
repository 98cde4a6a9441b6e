import numpy as np

P = 2_147_483_647  # the prime 2^31 - 1


def signatures(
    sets: list[set[int]], a: np.ndarray, b: np.ndarray
) -> np.ndarray:
    """MinHash signatures by the hashes (a x + b) mod P.

    sets: n sets of whole numbers from 0 to P - 1.
    a, b: shape (k,), int64.
    Returns shape (n, k), int64; an empty set has P everywhere.
    """
    raise NotImplementedError


def candidate_pairs(sig: np.ndarray, bands: int) -> list[tuple[int, int]]:
    """The pairs of documents that agree in all numbers of some band.

    sig: shape (n, k), where k is a multiple of bands.
    Returns pairs (i, j) with i < j, ascending.
    """
    raise NotImplementedError
