"""Softmax with cross-entropy: the gradient is prediction minus target."""

import numpy as np


# --8<-- [start:show]
def loss_and_gradient(W, X, y):
    """Mean cross-entropy of logits X W, and its gradient by W (d, k).

    X (n, d), y (n,) class indices.
    """
    Z = X @ W
    Z = Z - Z.max(axis=1, keepdims=True)
    log_p = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    rows = np.arange(len(y))
    error = np.exp(log_p)
    error[rows, y] -= 1  # p - y, row by row
    return -log_p[rows, y].mean(), X.T @ error / len(y)


z = np.array([2.0, 1.0, 0.0])
p = np.exp(z) / np.exp(z).sum()
print("p          ", p.round(3))
print("p - target ", (p - [0, 1, 0]).round(3))
loss, gradient = loss_and_gradient(np.eye(3), z[None, :], np.array([1]))
print(f"loss {loss:.3f}; by W the outer product of z with it:")
print(gradient.round(3))
# --8<-- [end:show]

assert np.isclose(loss, -np.log(p[1]))
assert np.allclose(p[:-1] / p[1:], np.e)  # logits one apart
assert np.allclose(gradient, np.outer(z, p - [0, 1, 0]))
rng = np.random.default_rng(0)
X, y, W = (
    rng.normal(size=(7, 4)),
    rng.integers(3, size=7),
    rng.normal(size=(4, 3)),
)
_, exact = loss_and_gradient(W, X, y)
h = 1e-5
for i in np.ndindex(W.shape):
    E = np.zeros_like(W)
    E[i] = h
    slope = (
        loss_and_gradient(W + E, X, y)[0] - loss_and_gradient(W - E, X, y)[0]
    ) / (2 * h)
    assert np.isclose(slope, exact[i], atol=1e-8)
big, _ = loss_and_gradient(1000 * W, X, y)
assert np.isfinite(big)
J = np.diag(p) - np.outer(p, p)  # of the softmax itself
assert np.allclose(J.sum(axis=0), 0) and np.allclose(
    J @ [0, -1 / p[1], 0], p - [0, 1, 0]
)
# The card: logits (0, ln 2, ln 3), label the first.
card = np.log([[1.0, 2.0, 3.0]])
loss, gradient = loss_and_gradient(np.eye(3), card, np.array([0]))
assert np.isclose(loss, np.log(6))
assert np.allclose(gradient, np.outer(card, [-5 / 6, 1 / 3, 1 / 2]))
