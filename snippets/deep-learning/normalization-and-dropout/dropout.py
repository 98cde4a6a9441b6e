"""Dropout forward and backward, with its mask, and at test time."""

from itertools import product

import numpy as np


# --8<-- [start:show]
def dropout(H, p, rng, training=True):
    if not training or p == 0:
        return H, np.ones_like(H)
    mask = (rng.random(H.shape) >= p) / (1 - p)  # 0 or 1/(1 - p)
    return mask * H, mask


def dropout_backward(G, mask):
    return mask * G


h, w = np.array([[2.0, -1.0, 4.0, 0.5]]), np.array([1.0, 3.0, -2.0, 4.0])
rng = np.random.default_rng(2)
out, mask = dropout(h, 0.2, rng)
grad = dropout_backward(w, mask)  # of the loss out @ w
print("mask", mask.ravel(), " out", out.ravel(), " gradient", grad.ravel())
# --8<-- [end:show]
assert {0.0, 1.25} == set(mask.ravel())
assert np.allclose(out, [[2.5, -1.25, 5, 0]])  # as the text says
assert np.allclose(grad, [[1.25, 3.75, -2.5, 0]])
for j in range(4):  # finite differences with the mask held
    e = np.eye(4)[[j]] * 1e-6
    slope = ((h + e) * mask @ w - (h - e) * mask @ w) / 2e-6
    assert np.isclose(slope[0], grad[0, j])
assert dropout(h, 0.2, rng, training=False)[0] is h
big, _ = dropout(np.full((400, 500), 3.0), 0.2, np.random.default_rng(0))
assert np.isclose(np.mean(big == 0), 0.2, atol=0.005)
assert np.isclose(big.mean(), 3, atol=0.02)
# the second moment grows by 1/(1 - p): variance p/(1 - p) h^2
assert np.isclose(big.var(), 0.25 * 9, rtol=0.02)

# the card: two inputs, all four masks
x, v, p = np.array([3.0, 2.0]), np.array([4.0, -1.0]), 0.25
outputs, chances = [], []
for m in product((0, 1), repeat=2):
    m = np.array(m)
    chances.append(np.prod(np.where(m == 1, 1 - p, p)))
    outputs.append(v @ (m * x) / (1 - p))
outputs, chances = np.array(outputs), np.array(chances)
mean = chances @ outputs
assert np.isclose(mean, v @ x) and np.isclose(mean, 10)
variance = chances @ (outputs - mean) ** 2
assert np.isclose(variance, p / (1 - p) * np.sum((v * x) ** 2))
assert np.isclose(variance, 148 / 3)

# before batch norm: the stored variance against the one at test time
z = np.random.default_rng(1).normal(size=200_000)
for a in (z, np.maximum(z, 0), z + 2):
    dropped = dropout(a, 0.5, np.random.default_rng(2))[0]
    theory = (a.var() + 0.5 * a.mean() ** 2) / 0.5
    assert np.isclose(dropped.var(), theory, rtol=0.02)
relu = np.maximum(z, 0)
stored = (relu.var() + 0.5 * relu.mean() ** 2) / 0.5
assert np.isclose(relu.var() / stored, 0.41, atol=0.01)
