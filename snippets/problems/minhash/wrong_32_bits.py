"""Multiplies in 32 bits, where large products overflow.

Fails: Hashes are taken modulo P, and products are not cut to fewer digits
"""

from collections import defaultdict
from itertools import combinations

import numpy as np

P = 2_147_483_647


def signatures(sets, a, b):
    sig = np.full((len(sets), len(a)), P, dtype=np.int32)
    a, b = a.astype(np.int32), b.astype(np.int32)
    for i, s in enumerate(sets):
        for x in s:
            sig[i] = np.minimum(sig[i], (a * np.int32(x) + b) % np.int32(P))
    return sig


def candidate_pairs(sig, bands):
    pairs = set()
    for band in np.split(sig, bands, axis=1):
        buckets = defaultdict(list)
        for i, numbers in enumerate(band.tolist()):
            buckets[tuple(numbers)].append(i)
        for bucket in buckets.values():
            pairs.update(combinations(bucket, 2))
    return sorted(pairs)
