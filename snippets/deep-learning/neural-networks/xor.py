"""Exclusive or by two ReLU units, and what is left without the ReLU."""

import numpy as np

# --8<-- [start:show]
X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
W1, b1 = np.array([[1.0, 1.0], [1.0, 1.0]]), np.array([0.0, -1.0])
w2, b2 = np.array([1.0, -2.0]), 0.0

H = np.maximum(X @ W1.T + b1, 0)
print("hidden:", H.tolist())
print("output:", H @ w2 + b2)

linear = (X @ W1.T + b1) @ w2 + b2
print("without ReLU:", linear)
print("as one layer:", X @ (w2 @ W1) + (w2 @ b1 + b2))
# --8<-- [end:show]

a, b = X.astype(bool).T
assert np.array_equal(H @ w2 + b2, (a ^ b).astype(float))
assert np.allclose(linear, X @ (w2 @ W1) + (w2 @ b1 + b2))
# What is affine gives the two diagonals the same sum; exclusive or does not.
assert np.isclose(linear[0] + linear[3], linear[1] + linear[2])
# Generic layers collapse in this order, and not in the other.
rng = np.random.default_rng(1)
A, B = rng.normal(size=(5, 3)), rng.normal(size=(2, 5))
c, d = rng.normal(size=5), rng.normal(size=2)
x = rng.normal(size=3)
assert np.allclose(B @ (A @ x + c) + d, (B @ A) @ x + (B @ c + d))
