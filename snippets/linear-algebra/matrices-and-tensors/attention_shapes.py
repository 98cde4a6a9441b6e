"""Shapes through multi-head attention: einsum against a loop over heads."""

import numpy as np

rng = np.random.default_rng(0)
B, T, d, h = 2, 5, 12, 3  # batch, tokens, width, heads
k = d // h
X = rng.normal(size=(B, T, d))
W_q, W_k, W_v = rng.normal(size=(3, d, h, k)) / np.sqrt(d)
W_o = rng.normal(size=(h, k, d)) / np.sqrt(d)


def softmax(Z):
    Z = np.exp(Z - Z.max(axis=-1, keepdims=True))
    return Z / Z.sum(axis=-1, keepdims=True)


Q = np.einsum("btd,dhk->bhtk", X, W_q)
K = np.einsum("bsd,dhk->bhsk", X, W_k)
V = np.einsum("bsd,dhk->bhsk", X, W_v)
S = np.einsum("bhtk,bhsk->bhts", Q, K) / np.sqrt(k)
P = softmax(S)  # over s, the last axis
H = np.einsum("bhts,bhsk->bhtk", P, V)  # the heads' outputs
Y = np.einsum("bhtk,hkd->btd", H, W_o)
for name, array in {"X": X, "Q": Q, "S": S, "H": H, "Y": Y}.items():
    print(name, array.shape)

loop = np.zeros_like(Y)
for b in range(B):
    for i in range(h):
        q, key, v = (X[b] @ W[:, i] for W in (W_q, W_k, W_v))
        loop[b] += softmax(q @ key.T / np.sqrt(k)) @ v @ W_o[i]
assert np.allclose(Y, loop)
assert np.allclose(S, Q @ K.mT / np.sqrt(k))  # @ batches over b and h

B, T, d = 1, 4096, 1024
print(f"projections {8 * B * T * d**2:.2e} flops", end="  ")
print(f"scores and mixing {4 * B * T**2 * d:.2e} flops")
