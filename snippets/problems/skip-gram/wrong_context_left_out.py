"""Leaves out negatives that equal the context.

Fails: A negative that is drawn twice, or equals the context, counts each time
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
    kept = words != contexts[:, None]
    kept[:, 0] = True
    losses = losses * kept
    errors = (np.exp(-np.logaddexp(0, -scores)) - labels) / n * kept
    dU, dV = np.zeros(U.shape), np.zeros(V.shape)
    np.add.at(dU, centres, np.einsum("nk,nkd->nd", errors, rows))
    np.add.at(dV, words, errors[:, :, None] * u[:, None])
    return losses.sum() / n, dU, dV
