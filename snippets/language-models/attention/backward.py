"""The backward pass of one head, against finite differences."""

import numpy as np
from scipy.special import softmax


# --8<-- [start:show]
def attention_backward(Q, K, V, G):
    """Gradients by Q (T, d_k), K (S, d_k), V (S, d_v); G (T, d_v) is the
    loss gradient at the output."""
    root = np.sqrt(Q.shape[1])
    A = softmax(Q @ K.T / root, axis=1)  # recomputed, (T, S)
    dV = A.T @ G
    dA = G @ V.T
    dS = A * (dA - np.sum(A * dA, axis=1, keepdims=True))
    return dS @ K / root, dS.T @ Q / root, dV


# --8<-- [end:show]


def loss(Q, K, V, G):
    A = softmax(Q @ K.T / np.sqrt(Q.shape[1]), axis=1)
    return np.sum(G * (A @ V))


for seed in range(3):
    rng = np.random.default_rng(seed)
    T, S, k, m = 3, 5, 4, 2
    parts = [rng.normal(size=s) for s in ((T, k), (S, k), (S, m))]
    G = rng.normal(size=(T, m))

    grads = attention_backward(*parts, G)
    for x, g in zip(parts, grads, strict=True):
        assert g.shape == x.shape
        for index in np.ndindex(x.shape):
            keep = x[index]
            x[index] = keep + 1e-5
            up = loss(*parts, G)
            x[index] = keep - 1e-5
            down = loss(*parts, G)
            x[index] = keep
            assert abs((up - down) / 2e-5 - g[index]) < 1e-8
    Q, K, V = parts
    A = softmax(Q @ K.T / np.sqrt(k), axis=1)
    dA = G @ V.T
    # the sum needs no A: it is the output times its gradient (FlashAttention)
    assert np.allclose(np.sum(A * dA, axis=1), np.sum(G * (A @ V), axis=1))
    dS = A * (dA - np.sum(A * dA, axis=1, keepdims=True))
    assert np.allclose(dS.sum(axis=1), 0)
    # one key only: no gradient reaches Q and K
    dQ, dK, _ = attention_backward(Q, K[:1], V[:1], G)
    assert np.allclose(dQ, 0) and np.allclose(dK, 0)
    # equal values: the same
    flat = np.ones((S, 1)) * V[0]
    assert np.allclose(attention_backward(Q, K, flat, G)[0], 0)
