"""How sharp a fresh head is, and what gradient its scores get."""

import numpy as np
from scipy.special import softmax


# --8<-- [start:show]
def sharpness(T, d_k, scale, rng, heads=20):
    """Mean entropy of the rows; deciles 1 and 9 of the queries' gradients."""
    Q, K, V, G = rng.normal(size=(4, heads, T, d_k))
    A = softmax(scale * Q @ np.swapaxes(K, 1, 2), axis=2)
    entropy = -np.sum(A * np.log(A), axis=2, where=A > 0).mean()
    dA = G @ np.swapaxes(V, 1, 2) / np.sqrt(d_k)  # entries of size 1
    dS = A * (dA - np.sum(A * dA, axis=2, keepdims=True))
    sizes = np.linalg.norm(scale * dS @ K, axis=2)  # dS K: one row a query
    return entropy, *np.quantile(sizes, (0.1, 0.9))


rng = np.random.default_rng(0)
T, d_k = 64, 256
print(f"uniform weights have entropy log {T} = {np.log(T):.1f}")
scales = {"1": 1, "1/16": 1 / 16, "1/256": 1 / 256}
for name, scale in scales.items():
    entropy, low, high = sharpness(T, d_k, scale, rng)
    print(f"scale {name:5}: entropy {entropy:.1f}, ", end="")
    print(f"gradients {low:.4f} to {high:.4f}")
# --8<-- [end:show]
assert list(scales.values()) == [1, d_k**-0.5, 1 / d_k]
for seed in range(3):
    rng = np.random.default_rng(seed)
    raw, root, flat = (sharpness(T, d_k, s, rng) for s in (1, 1 / 16, 1 / 256))
    assert raw[0] < 0.5 and 3.4 < root[0] < 3.9 and flat[0] > np.log(T) - 0.01
    assert raw[1] < 1e-4 and raw[2] > 5  # all or nothing
    assert root[2] < 2 * root[1] and 10 * flat[2] < root[1]
# the gradients at the queries, by finite differences of the loss
T, k, scale = 5, 3, 0.7
_, low, high = sharpness(T, k, scale, np.random.default_rng(1), heads=1)
Q, K, V, G = np.random.default_rng(1).normal(size=(4, T, k))


def loss(Q):
    return np.sum(G * (softmax(scale * Q @ K.T, axis=1) @ V)) / np.sqrt(k)


slopes = np.zeros((T, k))
for index in np.ndindex(T, k):
    e = np.zeros((T, k))
    e[index] = 1e-5
    slopes[index] = (loss(Q + e) - loss(Q - e)) / 2e-5
want = np.quantile(np.linalg.norm(slopes, axis=1), (0.1, 0.9))
assert np.allclose((low, high), want, rtol=1e-6)
# large gradients, unscaled: mostly where a second key keeps some weight
for seed in range(3):
    rng = np.random.default_rng(seed)
    Q, K, V, G = rng.normal(size=(4, 1000, d_k))
    A = softmax(Q @ K[:64].T, axis=1)
    dA = G @ V[:64].T / np.sqrt(d_k)
    dS = A * (dA - np.sum(A * dA, axis=1, keepdims=True))
    size = np.linalg.norm(dS @ K[:64], axis=1)
    first, second = np.sort(A, axis=1)[:, :-3:-1].T
    share = second > 0.2 * first
    assert share[size > np.quantile(size, 0.9)].mean() > 0.75
    assert share.mean() < 0.35
# variance of the products: d_k
Q, K = rng.normal(size=(2, 300, d_k))
assert abs(np.var(Q @ K.T) / d_k - 1) < 0.1
