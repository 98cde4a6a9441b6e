from collections import defaultdict
from itertools import combinations

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
    sig = np.full((len(sets), len(a)), P, dtype=np.int64)
    for i, s in enumerate(sets):
        if s:
            x = np.array(sorted(s), dtype=np.int64)
            sig[i] = ((a[:, None] * x + b[:, None]) % P).min(axis=1)
    return sig


def candidate_pairs(sig: np.ndarray, bands: int) -> list[tuple[int, int]]:
    """The pairs of documents that agree in all numbers of some band.

    sig: shape (n, k), where k is a multiple of bands.
    Returns pairs (i, j) with i < j, ascending.
    """
    pairs = set()
    for band in np.split(sig, bands, axis=1):
        buckets = defaultdict(list)
        for i, numbers in enumerate(band.tolist()):
            buckets[tuple(numbers)].append(i)
        for bucket in buckets.values():
            pairs.update(combinations(bucket, 2))
    return sorted(pairs)
