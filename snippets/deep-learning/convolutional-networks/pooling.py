"""Max and average pooling, with their gradients."""

import numpy as np


# --8<-- [start:show]
def max_pool(X):
    """X (h, w), both even: 2 by 2 maxima, and where each one was."""
    h, w = X.shape
    blocks = X.reshape(h // 2, 2, w // 2, 2).transpose(0, 2, 1, 3)
    blocks = blocks.reshape(h // 2, w // 2, 4)
    return blocks.max(axis=2), blocks.argmax(axis=2)  # first of a tie


def max_pool_backward(G, at):
    """G, at (h/2, w/2): each gradient goes to the winner alone, (h, w)."""
    h, w = G.shape
    blocks = np.where(np.arange(4) == at[..., None], G[..., None], 0)
    blocks = blocks.reshape(h, w, 2, 2).transpose(0, 2, 1, 3)
    return blocks.reshape(2 * h, 2 * w)


X, G = np.array([[1, 5, 0, 0], [3, 2, 0, 0]]), np.array([[8, 4]])
Y, at = max_pool(X)
print("max    ", Y[0], "gradient", *max_pool_backward(G, at))
mean = X.reshape(1, 2, 2, 2).mean(axis=(1, 3))
dX = np.kron(G, np.ones((2, 2)) / 4)  # a quarter to each
print("average", mean[0], "gradient", *dX)
# --8<-- [end:show]
# The average's gradient by its definition, and the mean by a second way.
assert np.allclose(mean, [[(1 + 5 + 3 + 2) / 4, 0]])
down, across = np.ones((1, 2)) / 2, np.kron(np.eye(2), np.ones((1, 2)) / 2)
assert np.allclose(down @ X @ across.T, mean)
assert np.allclose(down.T @ G @ across, dX)
# The first of a tie wins, in the block of zeros and elsewhere.
assert at[0, 1] == 0 and max_pool(np.array([[1, 7], [7, 7]]))[1] == 1
rng = np.random.default_rng(0)
X = rng.normal(size=(6, 10))
Y, at = max_pool(X)
assert all(
    Y[i, j] == X[2 * i : 2 * i + 2, 2 * j : 2 * j + 2].max()
    for i, j in np.ndindex(3, 5)
)
G = rng.normal(size=(3, 5))
dX = max_pool_backward(G, at)
for i, j in np.ndindex(6, 10):
    moved = X.copy()
    moved[i, j] += 1e-7
    slope = np.sum(G * (max_pool(moved)[0] - Y)) / 1e-7
    assert np.isclose(dX[i, j], slope, atol=1e-5)
# The card: block 4, 7, 6, 1 and gradient 12.
_, at = max_pool(np.array([[4, 7], [6, 1]]))
assert max_pool_backward(np.array([[12]]), at).tolist() == [[0, 12], [0, 0]]
