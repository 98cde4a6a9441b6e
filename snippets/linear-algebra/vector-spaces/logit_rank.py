"""Embeddings of dimension d confine all logits to a d-dimensional span."""

import numpy as np

rng = np.random.default_rng(0)
contexts, V, d = 200, 50, 8
H = rng.normal(size=(contexts, d))  # final hidden states, one per row
E = rng.normal(size=(V, d))  # output embeddings, one token per row

logits = H @ E.T
top = logits.max(axis=1, keepdims=True)
normaliser = top + np.log(np.exp(logits - top).sum(axis=1, keepdims=True))
log_p = logits - normaliser


def rank(M):
    return np.linalg.matrix_rank(M, rtol=1e-10)


print(f"tokens {V}, dimension {d}")
print("rank of the embeddings:       ", rank(E))
print("rank of the logits:           ", rank(logits))
print("rank of the log-probabilities:", rank(log_p))
print("rank of the probabilities:    ", rank(np.exp(log_p)))
assert rank(E) == rank(logits) == d
assert rank(log_p) <= d + 1  # one more: a multiple of ones in each row
assert np.allclose(np.exp(log_p).sum(axis=1), 1)
