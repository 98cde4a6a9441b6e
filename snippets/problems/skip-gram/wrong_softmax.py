"""Lets the context compete with the negatives in a softmax, which is InfoNCE.

Fails: One pair with one negative, both scores 0
"""

import numpy as np


def skip_gram(U, V, centres, contexts, negatives):
    n = len(centres)
    words = np.concatenate([contexts[:, None], negatives], axis=1)
    labels = np.zeros(words.shape)
    labels[:, 0] = 1
    u, rows = U[centres], V[words]
    scores = np.einsum("nd,nkd->nk", u, rows)

    log_p = scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)
    losses = -labels * log_p
    errors = (np.exp(log_p) - labels) / n
    dU, dV = np.zeros(U.shape), np.zeros(V.shape)
    np.add.at(dU, centres, np.einsum("nk,nkd->nd", errors, rows))
    np.add.at(dV, words, errors[:, :, None] * u[:, None])
    return losses.sum() / n, dU, dV
