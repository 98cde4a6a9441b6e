"""Batch normalisation makes the loss blind to the scale of the weights."""

import numpy as np

rng = np.random.default_rng(0)
X, T = rng.normal(size=(32, 6)), rng.normal(size=(32, 4))
W = rng.normal(size=(4, 6))


# --8<-- [start:show]
def loss_and_gradient(W):
    Z = X @ W.T
    sd = Z.std(axis=0)  # eps = 0
    Z_hat = (Z - Z.mean(axis=0)) / sd
    H = np.maximum(Z_hat + 0.3, 0)
    G = (H - T) * (H > 0) / len(X)
    dZ = (G - G.mean(axis=0) - Z_hat * (G * Z_hat).mean(axis=0)) / sd
    return 0.5 * np.sum((H - T) ** 2) / len(X), dZ.T @ X


for a in (1, 10, 100):
    loss, grad = loss_and_gradient(a * W)
    radial = np.abs(np.sum(grad * W, axis=1)).max()
    print(f"W x {a:3}  loss {loss:.4f}  gradient", end="")
    print(f" {np.linalg.norm(grad):.6f}  along W {radial:.6f}")
# --8<-- [end:show]
loss, grad = loss_and_gradient(W)
for a in (3, 40):
    other, smaller = loss_and_gradient(a * W)
    assert np.isclose(loss, other) and np.allclose(grad / a, smaller)
# the gradient is that of the loss, and orthogonal to each row
for i in np.ndindex(W.shape):
    E = np.zeros_like(W)
    E[i] = 1e-6
    up, down = loss_and_gradient(W + E)[0], loss_and_gradient(W - E)[0]
    assert np.isclose((up - down) / 2e-6, grad[i], atol=1e-6)
assert np.allclose(np.sum(grad * W, axis=1), 0)
# row by row: scaling one unit shrinks that unit's gradient only
scale = np.array([5.0, 1, 1, 1])[:, None]
assert np.allclose(loss_and_gradient(scale * W)[1], grad / scale)
# a negative factor mirrors the unit: not invariant
assert not np.isclose(loss_and_gradient(-W)[0], loss)
