"""Attention tile by tile with a running maximum, sum and output."""

import numpy as np


# --8<-- [start:show]
def fold(m, z, o, S, V):
    m_new = np.maximum(m, S.max(axis=1))  # S (T_q, b): scores of a tile
    P = np.exp(S - m_new[:, None])
    r = np.exp(m - m_new)  # takes old terms to the new maximum
    return m_new, r * z + P.sum(axis=1), r[:, None] * o + P @ V


def online_attention(Q, K, V, block):
    m = np.full(len(Q), -np.inf)  # running maximum
    z = np.zeros(len(Q))  # running sum of exponentials
    o = np.zeros((len(Q), V.shape[1]))  # output, not yet divided by z
    for j in range(0, len(K), block):
        S = Q @ K[j : j + block].T / np.sqrt(K.shape[1])
        m, z, o = fold(m, z, o, S, V[j : j + block])
    return o / z[:, None]


# --8<-- [end:show]
# --8<-- [start:hand]
state = np.array([-np.inf]), np.zeros(1), np.zeros((1, 1))
for scores, values in (((2, 1), (10, 4)), ((8, 4), (2, 1))):
    S, V = np.log([scores]), np.array(values)[:, None]
    state = fold(*state, S, V)
    m, z, o = (x.item() for x in state)
    print(f"max log {np.exp(m):.0f}  sum {z:.3f}  output {o:.1f}")
print(f"divided: {o / z:.4f} = 44/15")
# --8<-- [end:hand]
assert np.isclose(o / z, (2 * 10 + 1 * 4 + 8 * 2 + 4 * 1) / (2 + 1 + 8 + 4))
for seed in range(3):
    rng = np.random.default_rng(seed)
    T_q, T_k, d_k, d_v = 5, 11, 4, 3
    Q, K = rng.normal(size=(T_q, d_k)), rng.normal(size=(T_k, d_k))
    V = rng.normal(size=(T_k, d_v))
    for scale in (1, 1e4):  # a plain exp overflows at the second
        S = scale * Q @ K.T / np.sqrt(d_k)
        A = np.exp(S - S.max(axis=1, keepdims=True))
        full = A @ V / A.sum(axis=1, keepdims=True)
        for block in (1, 3, 11, 50):
            tiled = online_attention(scale * Q, K, V, block)
            assert np.allclose(tiled, full, rtol=1e-10, atol=1e-12)
# two halves of the keys, merged by their log-sum-exp (split decoding)
S = Q @ K.T / np.sqrt(d_k)
lse, parts = [], []
for a, b in ((0, 4), (4, 11)):
    lse.append(np.log(np.exp(S[:, a:b]).sum(axis=1)))
    parts.append(online_attention(Q, K[a:b], V[a:b], 2))
w = np.exp(lse - np.logaddexp(*lse))
A = np.exp(S)
full = A @ V / A.sum(axis=1, keepdims=True)
assert np.allclose(w[0][:, None] * parts[0] + w[1][:, None] * parts[1], full)
# the card: scores log 3, log 6 and log 12, log 9, values 5, 2, 1, 4
state = np.array([-np.inf]), np.zeros(1), np.zeros((1, 1))
state = fold(*state, np.log([[3, 6]]), np.array([[5.0], [2]]))
assert np.allclose((state[1].item(), state[2].item()), (1.5, 4.5))
state = fold(*state, np.log([[12, 9]]), np.array([[1.0], [4]]))
assert np.allclose((state[1].item(), state[2].item()), (2.5, 6.25))
assert np.isclose(6.25 / 2.5, (15 + 12 + 12 + 36) / 30)
# a tile that is masked throughout, met first: nan, unless guarded
with np.errstate(invalid="ignore"):
    bad = fold(
        np.full(1, -np.inf),
        np.zeros(1),
        np.zeros((1, 1)),
        np.full((1, 2), -np.inf),
        np.ones((2, 1)),
    )
assert np.isnan(bad[1]).all()
# the backward pass from output and log-sum-exp, against finite differences
g = rng.normal(size=(T_q, d_v))
ell = np.log(np.exp(S).sum(axis=1))
A = np.exp(S - ell[:, None])
delta = np.sum(g * (A @ V), axis=1)
dS = A * (g @ V.T - delta[:, None])
for i, j in ((0, 3), (4, 10), (2, 0)):
    losses = []
    for e in (1e-6, -1e-6):
        E = np.exp(S + e * np.outer(np.arange(T_q) == i, np.arange(T_k) == j))
        losses.append(np.sum(g * (E @ V / E.sum(axis=1, keepdims=True))))
    assert np.isclose((losses[0] - losses[1]) / 2e-6, dS[i, j], rtol=1e-5)
