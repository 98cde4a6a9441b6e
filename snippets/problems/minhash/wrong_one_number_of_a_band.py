"""Takes a pair if one number agrees, as if each band had one row.

Fails: Two documents are a pair if they agree in all numbers of some band
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
    pairs = set()
    for column in sig.T.tolist():
        buckets = defaultdict(list)
        for i, number in enumerate(column):
            buckets[number].append(i)
        for bucket in buckets.values():
            pairs.update(combinations(bucket, 2))
    return sorted(pairs)
