import numpy as np


def skip_gram(
    U: np.ndarray,
    V: np.ndarray,
    centres: np.ndarray,
    contexts: np.ndarray,
    negatives: np.ndarray,
) -> tuple[float, np.ndarray, np.ndarray]:
    """Skip-gram with negative samples: mean loss of a batch, and derivatives.

    U, V: vectors of the words as centre and as context, rows of width d.
    centres, contexts: numbers of words, shape (n,).
    negatives: numbers of words, shape (n, k).
    Returns the loss and its derivatives by U and V, in their shapes.
    """
    n = len(centres)
    words = np.concatenate([contexts[:, None], negatives], axis=1)
    labels = np.zeros(words.shape)
    labels[:, 0] = 1
    u, rows = U[centres], V[words]
    scores = np.einsum("nd,nkd->nk", u, rows)
    # log(1 + e^s) - s is -log sigma(s)
    losses = np.logaddexp(0, scores) - labels * scores
    errors = (np.exp(-np.logaddexp(0, -scores)) - labels) / n
    dU, dV = np.zeros(U.shape), np.zeros(V.shape)
    np.add.at(dU, centres, np.einsum("nk,nkd->nd", errors, rows))
    np.add.at(dV, words, errors[:, :, None] * u[:, None])
    return losses.sum() / n, dU, dV
