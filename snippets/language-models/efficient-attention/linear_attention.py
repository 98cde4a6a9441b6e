"""Causal linear attention: a masked product and a recurrence, the same."""

import numpy as np


# --8<-- [start:show]
def phi(x):
    return np.where(x > 0, x + 1, np.exp(np.minimum(x, 0)))  # elu(x) + 1


def linear_attention(Q, K, V):
    Q, K = phi(Q), phi(K)  # (T, d_k), positive (until exp underflows)
    M = np.zeros((K.shape[1], V.shape[1]))  # the state (d_k, d_v)
    n = np.zeros(K.shape[1])  # the normaliser (d_k,)
    out = np.empty(V.shape)
    for t in range(len(Q)):
        M += np.outer(K[t], V[t])
        n += K[t]
        out[t] = Q[t] @ M / (Q[t] @ n)
    return out


# --8<-- [end:show]
# --8<-- [start:run]
rng = np.random.default_rng(0)
T, d_k, d_v = 50, 4, 3
Q, K = rng.normal(size=(2, T, d_k))
V = rng.normal(size=(T, d_v))
A = np.tril(phi(Q) @ phi(K).T)  # (T, T): the quadratic way
masked = A / A.sum(axis=1, keepdims=True) @ V
print("equal:", np.allclose(linear_attention(Q, K, V), masked))
print(f"state {d_k * d_v + d_k} numbers, cache {T * (d_k + d_v)}")
# --8<-- [end:run]
assert np.allclose(linear_attention(Q, K, V), masked, rtol=1e-10, atol=1e-12)
assert np.allclose(linear_attention(Q[:1], K[:1], V[:1]), V[:1])
assert phi(np.array([-800.0, 800.0])).tolist() == [0, 801]
# the card: phi = (0, 1) and (1, 0), never negative, still 0 / 0
assert np.dot((0, 1), (1, 0)) == 0
# without a mask: association only
assert np.allclose(phi(Q) @ phi(K).T @ V, phi(Q) @ (phi(K).T @ V))
# the two-token card: phi(k) = (1, 0), (1, 1), v = 4, 10, phi(q) = (1, 2)
k, v, q = np.array([[1.0, 0], [1, 1]]), np.array([4.0, 10]), np.array([1.0, 2])
assert np.allclose(k.T @ v, (14, 10)) and np.allclose(k.sum(axis=0), (2, 1))
assert np.isclose(q @ (k.T @ v) / (q @ k.sum(axis=0)), 34 / 4)
