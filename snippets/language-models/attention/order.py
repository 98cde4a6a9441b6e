"""What attention without positions knows about order."""

import numpy as np
from scipy.special import softmax

# --8<-- [start:show]
rng = np.random.default_rng(0)
T, d = 6, 8
weights = rng.normal(size=(2, 3, d, d)) / np.sqrt(d)  # two layers
X = rng.normal(size=(T, d))
order = np.array([3, 0, 4, 2, 1, 5])  # the last token stays the last


def layers(X, depth, mask):
    for W_Q, W_K, W_V in weights[:depth]:
        S = (X @ W_Q) @ (X @ W_K).T / np.sqrt(d)
        X = X + softmax(np.where(mask, S, -np.inf), axis=1) @ (X @ W_V)
    return X


full, causal = np.ones((T, T), dtype=bool), np.tri(T, dtype=bool)
for name, depth, mask in (
    ("full mask, 2 layers", 2, full),
    ("causal, 1 layer", 1, causal),
    ("causal, 2 layers", 2, causal),
):
    last = layers(X[order], depth, mask)[-1] - layers(X, depth, mask)[-1]
    print(f"{name:19}: last output changes by {np.abs(last).max():.2f}")
# --8<-- [end:show]
W_Q, W_K, W_V = weights[0]
for t in range(T):  # one layer, one token at a time
    e = np.exp([(X[t] @ W_Q) @ (X[s] @ W_K) / d**0.5 for s in range(t + 1)])
    want = X[t] + e @ (X[: t + 1] @ W_V) / e.sum()
    assert np.allclose(layers(X, 1, causal)[t], want)
two = layers(X[order], 2, causal)[5] - layers(X, 2, causal)[5]
assert np.allclose(two, last) and order[5] == 5
for seed in range(3):
    rng = np.random.default_rng(seed)
    weights = rng.normal(size=(2, 3, d, d)) / np.sqrt(d)
    X = rng.normal(size=(T, d))
    p = rng.permutation(T)
    # equivariance: permuted inputs give permuted outputs
    assert np.allclose(layers(X[p], 2, full), layers(X, 2, full)[p])
    assert not np.allclose(layers(X[p], 2, full), layers(X, 2, full))
    one, two = (
        np.abs(layers(X[order], n, causal)[-1] - layers(X, n, causal)[-1]).max()
        for n in (1, 2)
    )
    assert one < 1e-12 < 0.01 < two
