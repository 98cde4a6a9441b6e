"""Causal attention with named axes; a later token changes no earlier one."""

from math import prod
from unittest.mock import patch

import numpy as np


# --8<-- [start:show]
def attention(X, W_q, W_k, W_v, W_o):
    """Causal: X (B, T, d), W_q, W_k, W_v (h, d, k), W_o (h, k, d)."""
    Q = np.einsum("btd,hdk->bhtk", X, W_q)
    K = np.einsum("bsd,hdk->bhsk", X, W_k)
    V = np.einsum("bsd,hdk->bhsk", X, W_v)
    scores = np.einsum("bhtk,bhsk->bhts", Q, K) / np.sqrt(Q.shape[-1])
    T = X.shape[1]
    future = np.triu(np.ones((T, T), dtype=bool), k=1)  # key s after query t
    scores = np.where(future, -np.inf, scores)
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights /= weights.sum(axis=-1, keepdims=True)
    mixed = np.einsum("bhts,bhsk->bhtk", weights, V)
    return np.einsum("bhtk,hkd->btd", mixed, W_o)


rng = np.random.default_rng(0)
B, T, d, h = 2, 5, 12, 3
k = d // h
X = rng.normal(size=(B, T, d))
W_q, W_k, W_v = rng.normal(size=(3, h, d, k))
W_o = rng.normal(size=(h, k, d))
Y = attention(X, W_q, W_k, W_v, W_o)
X[:, 3] = 0  # another fourth token: which outputs change?
change = np.abs(attention(X, W_q, W_k, W_v, W_o) - Y).max(axis=(0, 2))
moved = change > 1e-12
print("shape", Y.shape, "changed at", np.flatnonzero(moved).tolist())
# --8<-- [end:show]

assert h * k == d  # the heads share the whole width
assert moved.tolist() == [False] * 3 + [True] * 2
for shape in ((1, 1, 4, 2, 2), (2, 6, 5, 3, 4)):  # also h k != d, one token
    B, T, d, h, k = shape
    X = 3 * rng.normal(size=(B, T, d))
    W_q, W_k, W_v = rng.normal(size=(3, h, d, k))
    W_o = rng.normal(size=(h, k, d))
    loop = np.zeros((B, T, d))
    for b in range(B):
        for i in range(h):
            for t in range(T):
                past = X[b, : t + 1]
                q = X[b, t] @ W_q[i]
                w = np.exp(past @ W_k[i] @ q / np.sqrt(k))
                loop[b, t] += w @ (past @ W_v[i]) / w.sum() @ W_o[i]
    assert np.allclose(attention(X, W_q, W_k, W_v, W_o), loop)
with np.errstate(over="raise"):  # large scores must not overflow
    assert np.isfinite(attention(100 * X, W_q, W_k, W_v, W_o)).all()


def flops(B, T, d, h):
    """From the rules that attention uses: twice all lengths of each."""
    k = d // h
    size = {"b": B, "h": h, "t": T, "s": T, "d": d, "k": k}
    W_q, W_k, W_v = np.ones((3, h, d, k))
    with patch.object(np, "einsum", wraps=np.einsum) as used:
        attention(np.ones((B, T, d)), W_q, W_k, W_v, np.ones((h, k, d)))
    linear = quadratic = 0
    for call in used.call_args_list:
        letters = set(call.args[0]) & set(size)
        cost = 2 * prod(size[letter] for letter in letters)
        if {"t", "s"} <= letters:
            quadratic += cost
        else:
            linear += cost
    return linear, quadratic


for h in (1, 4, 8):
    B, T, d = 3, 40, 64
    linear, quadratic = flops(B, T, d, h)
    assert linear == 8 * B * T * d**2 and quadratic == 4 * B * T**2 * d
assert flops(1, 128, 64, 4)[0] == flops(1, 128, 64, 4)[1]  # at T = 2 d
