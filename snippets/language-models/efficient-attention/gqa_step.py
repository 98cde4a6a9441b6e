"""One decoding step of grouped-query attention."""

import numpy as np


# --8<-- [start:show]
def gqa_step(q, K, V):
    h, d_k = q.shape  # K (h_kv, t, d_k), V (h_kv, t, d_v)
    h_kv = len(K)
    if h % h_kv:
        raise ValueError("h must be a multiple of h_kv")
    Q = q.reshape(h_kv, h // h_kv, d_k)  # neighbours share a group
    S = Q @ K.transpose(0, 2, 1) / np.sqrt(d_k)  # (h_kv, h / h_kv, t)
    A = np.exp(S - S.max(axis=2, keepdims=True))
    A /= A.sum(axis=2, keepdims=True)
    return (A @ V).reshape(h, -1)  # (h, d_v)


# --8<-- [end:show]
# --8<-- [start:run]
rng = np.random.default_rng(0)
h, h_kv, t, d_k, d_v = 6, 2, 7, 4, 3
q = rng.normal(size=(h, d_k))
K, V = rng.normal(size=(h_kv, t, d_k)), rng.normal(size=(h_kv, t, d_v))
grouped = gqa_step(q, K, V)
for name, copy in (
    ("AAABBB", np.repeat(np.arange(h_kv), h // h_kv)),
    ("ABABAB", np.tile(np.arange(h_kv), h // h_kv)),
):
    full = gqa_step(q, K[copy], V[copy])  # h_kv = h: plain heads
    print(f"copied as {name}: equal {np.allclose(grouped, full)}")
# --8<-- [end:run]
for i in range(h):
    e = np.exp(K[i // 3] @ q[i] / np.sqrt(d_k))
    assert np.allclose(grouped[i], e @ V[i // 3] / e.sum())
copy = np.repeat(np.arange(h_kv), h // h_kv)
assert np.allclose(grouped, gqa_step(q, K[copy], V[copy]))
copy = np.tile(np.arange(h_kv), h // h_kv)
assert not np.allclose(grouped, gqa_step(q, K[copy], V[copy]))
one = gqa_step(q, K[:1], V[:1])  # multi-query
e = np.exp(q @ K[0].T / 2)
assert np.allclose(one, e @ V[0] / e.sum(axis=1, keepdims=True))
assert np.isfinite(gqa_step(1e4 * q, K, V)).all()
# the card's wrong answer: the other reshape, by einsum, assigns ABABAB
E = np.exp(np.einsum("ghd,htd->ght", q.reshape(h // h_kv, h_kv, d_k), K) / 2)
wrong = np.einsum("ght,htv->ghv", E / E.sum(axis=2, keepdims=True), V)
assert np.allclose(wrong.reshape(h, d_v), gqa_step(q, K[copy], V[copy]))
try:
    gqa_step(q[:5], K, V)
except ValueError:
    pass
else:
    raise AssertionError("5 heads on 2 groups")
