"""Takes the logarithm of a sigmoid, which is 0 for large scores.

Fails: Scores of ten thousand give no infinity and no NaN
"""

import numpy as np


def skip_gram(U, V, centres, contexts, negatives):
    n = len(centres)
    words = np.concatenate([contexts[:, None], negatives], axis=1)
    labels = np.zeros(words.shape)
    labels[:, 0] = 1
    u, rows = U[centres], V[words]
    scores = np.einsum("nd,nkd->nk", u, rows)

    p = 1 / (1 + np.exp(-scores))
    losses = -np.log(np.where(labels == 1, p, 1 - p))
    errors = (p - labels) / n
    dU, dV = np.zeros(U.shape), np.zeros(V.shape)
    np.add.at(dU, centres, np.einsum("nk,nkd->nd", errors, rows))
    np.add.at(dV, words, errors[:, :, None] * u[:, None])
    return losses.sum() / n, dU, dV
