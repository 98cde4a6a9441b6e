"""Compares all pairs of documents.

Fails: Documents that have no band in common are not compared
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
    n = len(sig)
    agree = np.zeros((n, n), dtype=bool)
    for band in np.split(sig, bands, axis=1):
        agree |= (band[:, None, :] == band[None, :, :]).all(axis=2)
    rows, columns = np.nonzero(np.triu(agree, k=1))
    return list(zip(rows.tolist(), columns.tolist(), strict=True))
