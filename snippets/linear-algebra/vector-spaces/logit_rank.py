"""Embeddings of dimension d confine all logits to a d-dimensional span."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
contexts, V, d = 200, 50, 8
H = rng.normal(size=(contexts, d))  # hidden states, one in each row
W = rng.normal(size=(V, d))  # output embeddings, one token in each row
logits = H @ W.T
p = np.exp(logits)
p /= p.sum(axis=1, keepdims=True)

tables = {"logits": logits, "log-probabilities": np.log(p)}
tables["probabilities"] = p
ranks = {k: np.linalg.matrix_rank(M, rtol=1e-10) for k, M in tables.items()}
for name, rank in ranks.items():
    print(f"rank of the {name:18}{rank:3}")
# --8<-- [end:show]

assert ranks["logits"] == d and ranks["log-probabilities"] == d + 1
assert ranks["probabilities"] == V
normaliser = np.log(np.exp(logits).sum(axis=1))  # one more: c 1^T
assert np.allclose(np.log(p), logits - normaliser[:, None])
bias = rng.normal(size=V)  # a bias on the logits adds one
q = logits + bias
q = q - np.log(np.exp(q).sum(axis=1, keepdims=True))
assert np.linalg.matrix_rank(q, rtol=1e-10) == d + 2
# a token inside the convex hull of the others never strictly wins
W[0] = 0.2 * W[1] + 0.3 * W[2] + 0.5 * W[3]
assert np.all((H @ W.T)[:, 0] <= (H @ W[1:].T).max(axis=1))
