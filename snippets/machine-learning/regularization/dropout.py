"""Inverted dropout, forward and backward, and what it averages."""

from itertools import product

import numpy as np


# --8<-- [start:show]
def dropout(h, p, rng):
    """Training pass: output and the factor (both shaped like h), 0 <= p < 1."""
    factor = (rng.random(h.shape) >= p) / (1 - p)
    return h * factor, factor


def dropout_backward(grad, factor):
    """Gradient with respect to h: the mask of this very forward pass."""
    return grad * factor


rng = np.random.default_rng(0)
h = np.array([1.0, 2.0, -4.0])
outs = np.array([dropout(h, 0.25, rng)[0] for _ in range(20_000)])
print("mean of the outputs   ", np.round(outs.mean(axis=0), 1))
print("after ReLU of the sum ", round(np.maximum(outs.sum(1), 0).mean(), 2))
print("ReLU of the mean's sum", max(h.sum(), 0.0))
# --8<-- [end:show]

assert np.allclose(outs.mean(axis=0), h, atol=0.05)
assert np.allclose(outs.var(axis=0), 0.25 / 0.75 * h**2, rtol=0.05)
out, factor = dropout(h, 0.25, rng)
assert set(np.unique(factor)) <= {0.0, 1 / 0.75}
assert np.allclose(
    dropout_backward(np.array([1.0, 2.0, 3.0]), factor),
    np.array([1.0, 2.0, 3.0]) * out / h,
)
assert np.array_equal(dropout(h, 0.0, rng)[0], h)
masks = np.array(list(product((0, 1), repeat=3)))
odds = np.prod(np.where(masks, 0.75, 0.25), axis=1)
sums = (masks * h / 0.75).sum(axis=1)
assert np.isclose(odds @ np.maximum(sums, 0), 0.75)  # the exact average
assert np.isclose(np.maximum(outs.sum(axis=1), 0).mean(), 0.75, atol=0.04)

# Dropout on the inputs of linear regression, summed over all masks: ridge.
X, y = rng.normal(size=(5, 3)), rng.normal(size=5)
p, w = 0.3, rng.normal(size=3)
expected = sum(
    np.prod([1 - p if keep else p for keep in m])
    * 0.5
    * np.sum((y - X * np.array(m) / (1 - p) @ w) ** 2)
    for m in product((0, 1), repeat=3)
)
penalty = 0.5 * p / (1 - p) * np.sum(np.sum(X**2, axis=0) * w**2)
assert np.isclose(expected, 0.5 * np.sum((y - X @ w) ** 2) + penalty)
