"""What a layer's full Jacobian would cost, and what is done instead."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
n, d, m = 4, 3, 2  # batch, inputs, outputs
X, W = rng.normal(size=(n, d)), rng.normal(size=(d, m))
G = rng.normal(size=(n, m))  # gradient of the loss by Y = X W

full = np.kron(np.eye(n), W.T)  # dY / dX, rows of both read in turn
by_jacobian = (G.reshape(-1) @ full).reshape(n, d)
print("full Jacobian", full.shape, "non-zeros", np.count_nonzero(full))
print("same as G W':", np.allclose(by_jacobian, G @ W.T))
print("gradient by W is X'G, shape", (X.T @ G).shape)
entries = (32 * 1024) ** 2  # batch 32, width 1024
print(f"batch 32, width 1024: {4 * entries / 1e9:.1f} GB in single precision")
# --8<-- [end:show]

assert len({n, d, m}) == 3 and full.shape == (n * m, n * d)
assert np.allclose(by_jacobian, G @ W.T)
# All but one entry in n are zeros: n blocks of W' among n^2.
assert np.count_nonzero(full) * n == full.size
assert entries == 32 * (32 * 1024**2)

h = 1e-6
num = np.zeros((n * m, n * d))
for j in range(n * d):
    E = np.zeros(n * d)
    E[j] = h
    E = E.reshape(n, d)
    num[:, j] = (((X + E) @ W - (X - E) @ W) / (2 * h)).reshape(-1)
assert np.allclose(num, full, atol=1e-8)
by_w = np.zeros((d, m))
for i in np.ndindex(d, m):
    E = np.zeros((d, m))
    E[i] = h
    by_w[i] = np.sum(G * ((X @ (W + E) - X @ (W - E)) / (2 * h)))
assert np.allclose(by_w, X.T @ G, atol=1e-8)
