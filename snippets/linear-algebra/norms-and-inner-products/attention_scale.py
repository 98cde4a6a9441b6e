"""Dot products of random queries and keys grow like the root of d_k."""

import numpy as np
from scipy.special import softmax

rng = np.random.default_rng(0)
n, keys = 2000, 16  # queries, and keys that each of them sees
print(" d_k  std  std/root(d_k)  largest weight: raw  scaled")
for d_k in (4, 64, 256):
    q = rng.normal(size=(n, d_k))
    K = rng.normal(size=(keys, d_k, n))
    scores = np.einsum("nd,kdn->nk", q, K)  # every query has its own keys
    std = scores.std()
    raw = softmax(scores, axis=1).max(axis=1).mean()
    scaled = softmax(scores / np.sqrt(d_k), axis=1).max(axis=1).mean()
    print(f"{d_k:4} {std:5.2f} {std / np.sqrt(d_k):10.3f}", end="")
    print(f"{raw:22.2f} {scaled:7.2f}")
    assert abs(std**2 / d_k - 1) < 0.05  # Var(q.k) = d_k
    assert raw > scaled

p = softmax(scores[0])  # the gradient of softmax: diag(p) - p p^T
hot, cool = (np.diag(v) - np.outer(v, v) for v in (p, softmax(p * 0)))
assert np.linalg.norm(hot) < np.linalg.norm(cool)
