"""Batch normalisation folded into the linear layer before it."""

import numpy as np


# --8<-- [start:show]
def fold(W, b, gamma, beta, mean, var, eps=1e-5):
    scale = gamma / np.sqrt(var + eps)  # one number for each output
    return scale[:, None] * W, scale * (b - mean) + beta


W, b = np.array([[3.0, -1.0]]), np.array([2.0])
gamma, beta, mean, var = map(np.atleast_1d, (4.0, 1.0, 6.0, 4.0))
x = np.array([1.0, 2.0])
W_folded, b_folded = fold(W, b, gamma, beta, mean, var, eps=0)
two_steps = gamma * (W @ x + b - mean) / np.sqrt(var) + beta
print("folded", W_folded, b_folded, " on x", W_folded @ x + b_folded)
print("in two steps", two_steps)
# --8<-- [end:show]
assert np.allclose(W_folded @ x + b_folded, two_steps)
assert np.allclose(W_folded, [[6, -2]]) and np.allclose(b_folded, -7)
assert np.allclose(two_steps, -5)
rng = np.random.default_rng(0)
W, b, X = rng.normal(size=(3, 4)), rng.normal(size=3), rng.normal(size=(5, 4))
gamma, beta, mean = rng.normal(size=(3, 3))
var = rng.uniform(0.1, 4, size=3)
two_steps = gamma * (X @ W.T + b - mean) / np.sqrt(var + 1e-5) + beta
W_folded, b_folded = fold(W, b, gamma, beta, mean, var)
assert np.allclose(X @ W_folded.T + b_folded, two_steps, rtol=1e-12)
assert W_folded.shape == W.shape and b_folded.shape == b.shape
# the card's case
W1, b1 = fold(
    np.array([[2.0, -1.0]]),
    *map(np.atleast_1d, (3.0, 6.0, 1.0, 5.0, 9.0)),
    eps=0,
)
assert np.allclose(W1, [[4, -2]]) and np.allclose(b1, -3)
