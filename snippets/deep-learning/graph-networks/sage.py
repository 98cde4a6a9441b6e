"""A GraphSAGE layer with sampled neighbours, and what sampling saves."""

import numpy as np


# --8<-- [start:show]
def sage_layer(neighbours, H, W, size, rng):
    """neighbours[i]: list; H (n, d); W (k, 2d): own and neighbours' part."""
    means = np.zeros(H.shape)
    for i, near in enumerate(neighbours):
        if len(near) > size:
            near = rng.choice(near, size, replace=False)
        if len(near) > 0:
            means[i] = H[near].mean(axis=0)
    out = np.maximum(np.hstack([H, means]) @ W.T, 0)
    length = np.linalg.norm(out, axis=1, keepdims=True)
    return out / np.maximum(length, 1e-12)


# --8<-- [end:show]
# --8<-- [start:count]
def nodes_needed(neighbours, start, layers, size, rng):
    """Different nodes read to compute one node after some layers."""
    needed = {start}
    for _ in range(layers):
        for i in list(needed):
            near = neighbours[i]
            if len(near) > size:
                near = rng.choice(near, size, replace=False)
            needed.update(int(j) for j in near)
    return len(needed)


rng = np.random.default_rng(0)
n, degree = 60_000, 20
pairs = rng.integers(n, size=(n * degree // 2, 2))
neighbours = [[] for _ in range(n)]
for i, j in pairs:
    neighbours[i].append(j)
    neighbours[j].append(i)
start = [len(near) for near in neighbours].index(degree)
for size in (n, 10, 5):
    counts = [nodes_needed(neighbours, start, k, size, rng) for k in (1, 2, 3)]
    name = "all neighbours:" if size == n else f"at most {size}:"
    print(name.ljust(15), counts)
    # --8<-- [end:count]
    if size < n:
        assert all(c <= (1 + size) ** (k + 1) for k, c in enumerate(counts))
for start in range(20):  # three layers read a good share of all nodes
    full = nodes_needed(neighbours, start, 3, n, rng)
    assert full > 2 * nodes_needed(neighbours, start, 3, 10, rng)
# Sampled means are unbiased; short lists are taken whole; none gives zero.
near = [[1, 2, 3, 4], [0, 2], [], [0], [4]]
H, W = rng.normal(size=(5, 3)), rng.normal(size=(4, 6))
means = np.zeros_like(H)
for i in (0, 1, 3, 4):
    means[i] = np.mean([H[j] for j in near[i]], axis=0)
full = np.maximum(H @ W[:, :3].T + means @ W[:, 3:].T, 0)
assert (np.linalg.norm(full, axis=1) > 0).all()
full /= np.linalg.norm(full, axis=1, keepdims=True)
assert np.allclose(sage_layer(near, H, W, 4, rng), full)
assert np.allclose(sage_layer(near, H, W, 2, rng)[1:], full[1:])
# A first feature 1 that is kept undoes the scaling: the sample's mean.
near, H = [[0, 1, 2, 3]] + 3 * [[]], np.array([[1, 2**i] for i in range(4)])
W = np.array([[1.0, 0, 0, 0], [0, 0, 0, 1]])
draws = []
for _ in range(2000):
    one, mean = sage_layer(near, H, W, 2, rng)[0]
    draws.append(2 * mean / one)
sums = {round(s) for s in draws}  # each pair occurs, no node twice
assert sums == {3, 5, 6, 9, 10, 12} and np.allclose(draws, np.round(draws))
noise = np.std(draws) / np.sqrt(2000)
assert abs(np.mean(draws) - 2 * 15 / 4) < 4 * noise
assert np.allclose(
    sage_layer([*near[1:], [1, 2]], H, W.astype(int), 2, rng)[3],
    np.array([1, 3]) / np.sqrt(10),
)  # integers are not cut off
