"""Backpropagation for a batch, any number of layers, softmax at the end."""

from itertools import pairwise

import numpy as np


# --8<-- [start:show]
def mlp_gradients(layers, X, y):
    H = [X]
    for i, (W, b) in enumerate(layers):
        Z = H[-1] @ W.T + b
        H.append(np.maximum(Z, 0) if i < len(layers) - 1 else Z)
    Z = H.pop()
    Z = Z - Z.max(axis=1, keepdims=True)
    log_p = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    rows = np.arange(len(X))
    loss = -log_p[rows, y].mean()

    delta = np.exp(log_p)
    delta[rows, y] -= 1
    delta /= len(X)  # dL/dZ of the last layer
    grads = []
    for i in range(len(layers) - 1, -1, -1):
        grads.append((delta.T @ H[i], delta.sum(axis=0)))
        if i > 0:
            delta = (delta @ layers[i][0]) * (H[i] > 0)
    return loss, grads[::-1]


# --8<-- [end:show]
# --8<-- [start:use]
def init(sizes, rng):
    return [
        (rng.normal(size=(m, d)) * np.sqrt(2 / d), np.zeros(m))
        for d, m in pairwise(sizes)
    ]


rng = np.random.default_rng(0)
layers = init([5, 7, 4, 3], rng)
X, y = rng.normal(size=(6, 5)), np.array([0, 2, 1, 1, 0, 2])
_, grads = mlp_gradients(layers, X, y)

W, step, worst = layers[1][0], 1e-6, 0.0
for i, j in np.ndindex(*W.shape):
    W[i, j] += step
    up, _ = mlp_gradients(layers, X, y)
    W[i, j] -= 2 * step
    down, _ = mlp_gradients(layers, X, y)
    W[i, j] += step
    slope = (up - down) / (2 * step)
    worst = max(worst, abs(slope - grads[1][0][i, j]))
print("largest difference below 1e-8:", worst < 1e-8)
# --8<-- [end:use]

for (W, b), (dW, db) in zip(layers, grads, strict=True):
    assert dW.shape == W.shape and db.shape == b.shape
    for array, grad in ((W, dW), (b, db)):
        for place in np.ndindex(*array.shape):
            losses = []
            for move in (1e-6, -2e-6):
                array[place] += move
                losses.append(mlp_gradients(layers, X, y)[0])
            array[place] += 1e-6
            slope = (losses[0] - losses[1]) / 2e-6
            assert np.isclose(slope, grad[place], atol=1e-8)
assert worst < 1e-8
# Large logits, one layer, one example: no overflow.
big = [(1e4 * rng.normal(size=(3, 5)), np.zeros(3))]
loss, ((dW, db),) = mlp_gradients(big, X[:1], y[:1])
assert np.isfinite(loss) and np.isfinite(dW).all() and dW.shape == (3, 5)
