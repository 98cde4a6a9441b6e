"""The forward algorithm with scaling, smoothing, and why scaling is needed."""

from itertools import pairwise, product

import numpy as np


# --8<-- [start:show]
def forward(start, P, B):
    """start (K,), P (K, K), B (T, K) = p(x_t | state): filter, log p(x)."""
    F, log_px, predicted = np.empty(B.shape), 0.0, start
    for t in range(len(B)):
        joint = predicted * B[t]
        scale = joint.sum()  # p(x_t | x_1, ..., x_{t-1})
        F[t] = joint / scale
        log_px += np.log(scale)
        predicted = F[t] @ P
    return F, log_px


def backward(P, B):
    """Row t is p(x_{t+1}, ..., x_T | z_t), up to a factor; shape (T, K)."""
    beta = np.ones(B.shape)
    for t in range(len(B) - 2, -1, -1):
        beta[t] = P @ (B[t + 1] * beta[t + 1])
        beta[t] /= beta[t].sum()
    return beta


start, P = np.array([0.5, 0.5]), np.array([[0.8, 0.2], [0.3, 0.7]])
slow, fast = np.array([0.1, 0.6]), np.array([0.9, 0.4])
B = np.array([slow, fast, slow])
F, log_px = forward(start, P, B)
G = F * backward(P, B)
G /= G.sum(axis=1, keepdims=True)
print("p(x) =", round(np.exp(log_px), 4))
print("busy, filtered:", F[:, 1].round(2))
print("busy, smoothed:", G[:, 1].round(2))
# --8<-- [end:show]


def by_enumeration(start, P, B):
    """p(x) and p(z_t | x), from all K^T paths."""
    T, K = B.shape
    post = np.zeros((T, K))
    for z in product(range(K), repeat=T):
        p = start[z[0]] * np.prod(B[range(T), z])
        p *= np.prod([P[i, j] for i, j in pairwise(z)])
        post[range(T), z] += p
    return post[0].sum(), post / post[0].sum()


assert np.allclose(slow + fast, 1) and np.allclose(P.sum(axis=1), 1)
assert np.allclose(G, by_enumeration(start, P, B)[1])
rng = np.random.default_rng(0)
P3, start3 = rng.dirichlet(np.ones(3), size=3), rng.dirichlet(np.ones(3))
for args in ((start, P, B), (start3, P3, rng.random((6, 3)))):
    F, log_px = forward(*args)
    px, post = by_enumeration(*args)
    assert np.isclose(np.exp(log_px), px)
    G = F * backward(*args[1:])
    assert np.allclose(G / G.sum(axis=1, keepdims=True), post)
    for t in range(1, len(F)):  # the filter knows the past only
        part = by_enumeration(args[0], args[1], args[2][: t + 1])[1]
        assert np.allclose(F[t], part[-1])

long = np.tile(B, (400, 1))
alpha = start * long[0]
for b in long[1:500]:
    alpha = (alpha @ P) * b
assert alpha.sum() > 0
for b in long[500:1000]:
    alpha = (alpha @ P) * b
assert alpha.sum() == 0.0  # the plain recursion underflows
assert np.isfinite(forward(start, P, long)[1])
