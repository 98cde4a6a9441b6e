"""Puts all bands into the same buckets.

Fails: Equal numbers in different bands do not count
"""

from collections import defaultdict
from itertools import combinations

import numpy as np

P = 2_147_483_647


def signatures(sets, a, b):
    sig = np.full((len(sets), len(a)), P, dtype=np.int64)
    for i, s in enumerate(sets):
        for x in s:
            sig[i] = np.minimum(sig[i], (a * x + b) % P)
    return sig


def candidate_pairs(sig, bands):
    buckets = defaultdict(set)
    for band in np.split(sig, bands, axis=1):
        for i, numbers in enumerate(band.tolist()):
            buckets[tuple(numbers)].add(i)
    pairs = set()
    for bucket in buckets.values():
        pairs.update(combinations(sorted(bucket), 2))
    return sorted(pairs)
