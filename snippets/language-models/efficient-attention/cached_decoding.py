"""Decoding with cached keys and values gives what a full pass gives."""

import numpy as np


# --8<-- [start:show]
def attend(Q, K, V):
    T_q, T_k = len(Q), len(K)  # the queries belong to the last T_q keys
    S = Q @ K.T / np.sqrt(K.shape[1])
    visible = np.tri(T_q, T_k, T_k - T_q, dtype=bool)
    S = np.where(visible, S, -np.inf)
    A = np.exp(S - S.max(axis=1, keepdims=True))
    return A / A.sum(axis=1, keepdims=True) @ V


def run(X, layers, cache):
    for i, (W_Q, W_K, W_V, W_O) in enumerate(layers):
        K = np.concatenate([cache[i][0], X @ W_K])  # old rows, new rows
        V = np.concatenate([cache[i][1], X @ W_V])
        cache[i] = K, V
        X = X + attend(X @ W_Q, K, V) @ W_O
    return X


# --8<-- [end:show]
# --8<-- [start:run]
d, d_k, d_v, T = 6, 4, 3, 9
rng = np.random.default_rng(0)
shapes = ((d, d_k), (d, d_k), (d, d_v), (d_v, d))
layers = [[rng.normal(size=s) for s in shapes] for _ in range(3)]
X = rng.normal(size=(T, d))


def empty():
    return [(np.empty((0, d_k)), np.empty((0, d_v))) for _ in layers]


full = run(X, layers, empty())
for name, cuts in (("one by one", range(1, T)), ("4, 3, 2", (4, 7))):
    cache = empty()
    parts = [run(part, layers, cache) for part in np.split(X, cuts)]
    print(f"{name:10} equal: {np.allclose(np.vstack(parts), full)}")
n = 1_000
print(f"{n:,} tokens: {n:,} rows with a cache, {n * (n + 1) // 2:,} without")
# --8<-- [end:run]
for seed in range(3):
    X = np.random.default_rng(seed).normal(size=(T, d))
    full = run(X, layers, empty())
    for cuts in (range(1, T), (4, 7), (1, 8)):
        cache = empty()
        parts = [run(part, layers, cache) for part in np.split(X, cuts)]
        assert np.allclose(np.vstack(parts), full, rtol=1e-12, atol=1e-12)
        assert cache[2][0].shape == (T, d_k) and cache[2][1].shape == (T, d_v)
# the definition, row by row, with one layer
W_Q, W_K, W_V, W_O = layers[0]
for t in range(T):
    e = np.exp(X[: t + 1] @ W_K @ (X[t] @ W_Q) / np.sqrt(d_k))
    o = e @ (X[: t + 1] @ W_V) / e.sum() @ W_O
    assert np.allclose(X[t] + o, run(X, layers[:1], empty())[t])
assert sum(range(1, n + 1)) == n * (n + 1) // 2
# a mask aligned to the upper left shows a single query the first key only
assert np.tri(1, 5).sum() == 1 and np.tri(1, 5, 4).sum() == 5
# the card: a block of 2 queries after 4 cached keys
assert np.tri(2, 6).sum(axis=1).tolist() == [1, 2]
assert np.tri(2, 6, 4).sum(axis=1).tolist() == [5, 6]
