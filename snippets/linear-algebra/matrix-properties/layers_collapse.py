"""Affine layers without activations collapse into one."""

from itertools import pairwise

import numpy as np


# --8<-- [start:show]
def collapse(layers):
    """One layer (W, b) equal to the layers [(W, b), ...], first one first."""
    W, b = layers[0]
    for V, c in layers[1:]:
        W, b = V @ W, V @ b + c
    return W, b


def run(layers, x):
    for W, b in layers:
        x = W @ x + b
    return x


rng = np.random.default_rng(0)
widths = [5, 7, 2, 6]
layers = [
    (rng.normal(size=(after, before)), rng.normal(size=after))
    for before, after in pairwise(widths)  # (5, 7), (7, 2), (2, 6)
]
W, b = collapse(layers)
x, y = rng.normal(size=(2, 5))
print("one layer, shape", W.shape, " rank", np.linalg.matrix_rank(W))
print("same output:", np.allclose(run(layers, x), W @ x + b))
added = run(layers, x) + run(layers, y)
print("sums kept:", np.allclose(run(layers, x + y), added))
print("midpoints kept:", np.allclose(run(layers, (x + y) / 2), added / 2))
# --8<-- [end:show]

assert np.allclose(run(layers, x), W @ x + b) and not np.allclose(b, 0)
assert np.linalg.matrix_rank(W) == min(widths)
assert not np.allclose(run(layers, x + y), added)
assert np.allclose(run(layers, (x + y) / 2), added / 2)
assert np.allclose(run(layers, 0.3 * x + 0.7 * y), W @ (0.3 * x + 0.7 * y) + b)
weighted = 0.3 * run(layers, x) + 0.7 * run(layers, y)
assert np.allclose(run(layers, 0.3 * x + 0.7 * y), weighted)
rows = np.stack([x, y])  # examples in rows: X W^T + 1 b^T
assert np.allclose(rows @ W.T + b, [run(layers, x), run(layers, y)])
V, c = collapse(layers[:1])
assert np.array_equal(V, layers[0][0]) and np.array_equal(c, layers[0][1])
