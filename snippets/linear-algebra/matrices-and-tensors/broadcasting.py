"""Broadcasting: rules, a use, and the loss that trains nothing."""

import numpy as np

for a, b in (((5, 3), (3,)), ((5, 1), (3,)), ((4, 1, 3), (2, 3))):
    print(f"{a!s:9} with {b!s:6} -> {np.broadcast_shapes(a, b)}")
try:
    np.broadcast_shapes((5, 3), (5,))
except ValueError:
    print(f"{(5, 3)!s:9} with {(5,)!s:6} -> error")

X = np.array([[0.0, 0.0], [3.0, 4.0], [6.0, 8.0]])
D2 = np.sum((X[:, None, :] - X[None, :, :]) ** 2, axis=-1)  # (3, 3)
r = np.sum(X**2, axis=1)
assert np.allclose(D2, r[:, None] + r[None, :] - 2 * X @ X.T)
print("distances", np.sqrt(D2).astype(int).tolist())

y = np.array([1.0, 2.0, 3.0])
y_hat = np.array([[1.0], [2.0], [3.0]])  # perfect, but shape (3, 1)
wrong = np.mean((y_hat - y) ** 2)  # a silent 3 x 3 table
right = np.mean((y_hat[:, 0] - y) ** 2)
print(f"loss with shapes (3, 1) and (3,): {wrong:.3f}, matched: {right:.3f}")
assert np.isclose(wrong, 2 * np.var(y))  # every pair, not each example
