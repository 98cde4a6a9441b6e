"""A product of 20 layers: Gaussian weights against orthogonal ones."""

import numpy as np

# --8<-- [start:show]
width, depth = 64, 20


def gaussian(rng):  # keeps squared lengths on average
    return rng.normal(size=(width, width)) / np.sqrt(width)


def orthogonal(rng):  # keeps every length
    Q, _ = np.linalg.qr(rng.normal(size=(width, width)))
    return Q


def product(draw, rng):
    M = np.eye(width)
    for _ in range(depth):
        M = draw(rng) @ M
    return M


for draw in (gaussian, orthogonal):
    M = product(draw, np.random.default_rng(0))
    s = np.linalg.svd(M, compute_uv=False)
    print(f"{draw.__name__:10} largest stretching {s[0]:.2f}", end="  ")
    print(f"directions kept above a tenth: {np.sum(s > 0.1)} of {width}")
# --8<-- [end:show]

stack = np.random.default_rng(1).normal(size=(depth, width, width)) / 8
reversed_product = np.linalg.multi_dot(stack[::-1])  # the first layer last
assert np.allclose(product(next, iter(stack)), reversed_product)
squares, halves = [], []
for seed in range(10):
    rng = np.random.default_rng(seed)
    s = np.linalg.svd(product(gaussian, rng), compute_uv=False)
    assert s[0] > 2 and np.sum(s > 0.1) < width / 2
    s = np.linalg.svd(product(orthogonal, rng), compute_uv=False)
    assert np.allclose(s, 1)
    x = rng.normal(size=width)
    x /= np.linalg.norm(x)
    Q = orthogonal(rng)
    assert np.isclose(np.linalg.norm(Q @ x), 1)
    assert np.isclose(np.linalg.norm(Q.T @ x), 1)  # gradients go back by Q^T
    for _ in range(40):
        y = gaussian(rng) @ x
        squares.append(y @ y)
        halves.append(np.sum(np.maximum(y, 0) ** 2))
# Squared lengths have mean 1 and variance 2/64; after a ReLU the mean is 1/2.
error = np.sqrt(2 / width / len(squares))
assert abs(np.mean(squares) - 1) < 5 * error
assert abs(2 * np.mean(halves) - 1) < 10 * error
