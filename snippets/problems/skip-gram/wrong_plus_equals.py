"""Adds with +=, which adds once for a word that occurs several times.

Fails: The mean is over pairs; a centre that occurs twice gets both parts
"""

import numpy as np


def skip_gram(U, V, centres, contexts, negatives):
    n = len(centres)
    words = np.concatenate([contexts[:, None], negatives], axis=1)
    labels = np.zeros(words.shape)
    labels[:, 0] = 1
    u, rows = U[centres], V[words]
    scores = np.einsum("nd,nkd->nk", u, rows)

    losses = np.logaddexp(0, scores) - labels * scores
    errors = (np.exp(-np.logaddexp(0, -scores)) - labels) / n
    dU, dV = np.zeros(U.shape), np.zeros(V.shape)
    dU[centres] += np.einsum("nk,nkd->nd", errors, rows)
    dV[words] += errors[:, :, None] * u[:, None]
    return losses.sum() / n, dU, dV
