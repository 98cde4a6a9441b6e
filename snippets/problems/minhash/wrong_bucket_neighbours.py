"""Pairs each document with the one that came into the bucket before it only.

Fails: Random signatures in bands of several lengths
"""

import numpy as np

P = 2_147_483_647


def signatures(sets, a, b):
    sig = np.full((len(sets), len(a)), P, dtype=np.int64)
    for i, s in enumerate(sets):
        for x in s:
            sig[i] = np.minimum(sig[i], (a * x + b) % P)
    return sig


def candidate_pairs(sig, bands):
    pairs = set()
    for band in np.split(sig, bands, axis=1):
        last = {}
        for i, numbers in enumerate(band.tolist()):
            key = tuple(numbers)
            if key in last:
                pairs.add((last[key], i))
            last[key] = i
    return sorted(pairs)
