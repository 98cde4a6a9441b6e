"""A low-rank update of a frozen weight matrix, trained by gradient descent."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
m, d, n, r = 16, 12, 400, 2  # outputs, inputs, examples, rank of the update
W = rng.normal(size=(m, d))  # pretrained, frozen
change = rng.normal(size=(m, 2)) @ rng.normal(size=(2, d))  # the new task
X = rng.normal(size=(n, d))
Y = X @ (W + change).T

B = np.zeros((m, r))  # zero, so that training starts from the old model
A = rng.normal(size=(r, d)) / np.sqrt(d)
for step in range(301):
    error = X @ (W + B @ A).T - Y
    if step in (0, 30, 300):
        print(f"step {step:3}: mean squared error {np.mean(error**2):.4f}")
    G = error.T @ X / n  # the gradient with respect to W + B A
    B, A = B - 0.02 * G @ A.T, A - 0.02 * B.T @ G
print(f"trained: {B.size + A.size} numbers instead of {W.size}")
# --8<-- [end:show]

start = np.zeros((m, r)), rng.normal(size=(r, d))
assert np.allclose(X @ (W + start[0] @ start[1]).T, X @ W.T)
G = (X @ W.T - Y).T @ X / n
assert (G @ start[1].T).any() and not (start[0].T @ G).any()
assert np.mean(error**2) < 1e-3
assert B.size + A.size == r * (m + d) < W.size
assert np.linalg.matrix_rank(B @ A) == r
assert np.allclose(B @ A, change, atol=0.1)


def loss(B, A):
    return 0.5 * np.sum((X @ (W + B @ A).T - Y) ** 2) / n


B, A = rng.normal(size=B.shape), rng.normal(size=A.shape)
G = (X @ (W + B @ A).T - Y).T @ X / n
for i, j in ((0, 0), (5, 1)):  # both gradients, by central differences
    up, e = np.zeros_like(B), 1e-5
    up[i, j] = e
    slope = (loss(B + up, A) - loss(B - up, A)) / (2 * e)
    assert np.isclose(slope, (G @ A.T)[i, j], rtol=1e-5)
    up = np.zeros_like(A)
    up[j, i] = e
    slope = (loss(B, A + up) - loss(B, A - up)) / (2 * e)
    assert np.isclose(slope, (B.T @ G)[j, i], rtol=1e-5)
assert 8 * (4096 + 4096) == 65_536 == 4096**2 // 256  # the card
