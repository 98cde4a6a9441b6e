"""A mixture-of-experts layer: routing, weights, capacity."""

import numpy as np


# --8<-- [start:show]
def moe_layer(X, W_r, W_1, W_2, k, capacity):
    """X (T, d), W_r (d, M), W_1 (M, d, m), W_2 (M, m, d), 1 <= k <= M;
    return output (T, d) and the number of dropped assignments."""
    Y, dropped = np.zeros_like(X), 0
    scores = X @ W_r
    top = np.argsort(-scores, axis=1, kind="stable")[:, :k]  # (T, k)
    s = np.take_along_axis(scores, top, axis=1)
    g = np.exp(s - s.max(axis=1, keepdims=True))
    g /= g.sum(axis=1, keepdims=True)  # softmax over the chosen k
    for e in range(W_1.shape[0]):
        rows, slot = np.nonzero(top == e)  # tokens that chose e
        dropped += max(0, len(rows) - capacity)
        rows, slot = rows[:capacity], slot[:capacity]
        H = np.maximum(X[rows] @ W_1[e], 0)
        Y[rows] += g[rows, slot, None] * (H @ W_2[e])
    return Y, dropped


# --8<-- [end:show]
# --8<-- [start:run]
rng = np.random.default_rng(0)
T, d, m, M, k = 64, 6, 10, 8, 2
X, W_r = rng.normal(size=(T, d)), rng.normal(size=(d, M))
W_1, W_2 = rng.normal(size=(M, d, m)), rng.normal(size=(M, m, d))


def drops(factor):  # assignments dropped, tokens without an expert
    Y, dropped = moe_layer(X, W_r, W_1, W_2, k, int(factor * T * k / M))
    return dropped, np.sum(~Y.any(axis=1))


for factor in (1, 1.25, 2, M / k):
    dropped, none = drops(factor)
    print(f"factor {factor:.2f}: {dropped:3} of {T * k} dropped,", end=" ")
    print(f"{none} tokens without an expert")
# --8<-- [end:run]
# token by token, all experts computed: softmax over all, renormalised
S = X @ W_r
P = np.exp(S) / np.exp(S).sum(axis=1, keepdims=True)
want = np.zeros_like(X)
for t in range(T):
    chosen = sorted(range(M), key=lambda e: -P[t, e])[:k]
    for e in chosen:
        gate = P[t, e] / sum(P[t, c] for c in chosen)
        want[t] += gate * (np.maximum(X[t] @ W_1[e], 0) @ W_2[e])
Y, dropped = moe_layer(X, W_r, W_1, W_2, k, T)
assert dropped == 0 and np.allclose(Y, want)
part, lost = moe_layer(X, W_r, W_1, W_2, k, T * k // M)
load = np.bincount(np.argsort(-S, axis=1)[:, :k].ravel(), minlength=M)
assert lost == np.maximum(load - T * k // M, 0).sum() > 0
kept, room = np.zeros_like(X), np.full(M, T * k // M)  # first come
for t in range(T):
    for e in np.argsort(-S[t])[:k]:
        if room[e] > 0:
            room[e] -= 1
            gate = P[t, e] / np.sort(P[t])[-k:].sum()
            kept[t] += gate * (np.maximum(X[t] @ W_1[e], 0) @ W_2[e])
assert drops(1) == (lost, np.sum(np.abs(kept).sum(axis=1) == 0))
assert drops(M / k) == (0, 0) and (dropped, none) == (0, 0)
assert np.allclose(part, kept) and not np.allclose(part, want)
# the hand example: scores log 8, log 4, log 2, log 2
p = np.array([8, 4, 2, 2]) / 16
assert np.allclose(p[:2], (0.5, 0.25)) and np.allclose(
    p[:2] / 0.75, (2 / 3, 1 / 3)
)


# top-1 renormalised: the weight is 1 for any router, which has no gradient
one = moe_layer(X, W_r, W_1, W_2, 1, T)[0]
assert np.array_equal(one, moe_layer(X, 1.1 * W_r, W_1, W_2, 1, T)[0])
two = moe_layer(X, 1.1 * W_r, W_1, W_2, 2, T)[0]
assert not np.allclose(two, want)


# two counts: the stated model with M experts in each layer, k active
def counts(d, L, V, m, M, k):
    rest = L * (4 * d * d + 2 * d + d * M) + 2 * V * d + d
    return rest + L * M * 3 * d * m, rest + L * k * 3 * d * m


total, active = counts(4096, 32, 32_000, 11_008, 8, 2)
assert np.isclose(total, 37.0e9, rtol=2e-3)
assert np.isclose(active, 11.07e9, rtol=1e-3)
assert np.isclose(2 * total / 1e9, 74.05, atol=0.1)
# the card: d 2,048, 24 layers, V 50,000, hidden 1,408, 64 experts, 6 active
total, active = counts(2048, 24, 50_000, 1_408, 64, 6)
assert np.isclose(total, 13.9e9, rtol=2e-3), total
assert np.isclose(active, 1.856e9, rtol=2e-3), active
