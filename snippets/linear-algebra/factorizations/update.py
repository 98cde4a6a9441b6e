"""Rank-one update of a Cholesky factor in O(n^2) by rotations."""

import numpy as np


# --8<-- [start:show]
def update(L, x):
    """The factor of L L^T + x x^T; L (n, n), x (n,), both unchanged."""
    L, x = L.astype(float), x.astype(float)
    for k in range(len(x)):
        r = np.hypot(L[k, k], x[k])
        cos, sin = L[k, k] / r, x[k] / r  # rotates x_k into the diagonal
        column = L[k:, k].copy()
        L[k:, k] = cos * column + sin * x[k:]
        x[k:] = cos * x[k:] - sin * column
    return L


A = np.array([[4.0, 8, -4], [8, 17, -5], [-4, -5, 17]])
x = np.array([1.5, 3, 1])
L = np.linalg.cholesky(A)
print("before:", L.tolist())
print("after: ", np.round(update(L, x), 4).tolist())
# --8<-- [end:show]

assert np.allclose(L, [[2, 0, 0], [4, 1, 0], [-2, 3, 2]])  # the text's
new = np.linalg.cholesky(A + np.outer(x, x))
assert np.allclose(update(L, x), new)
assert np.allclose(update(np.round(L).astype(int), x), new)
rng = np.random.default_rng(0)
for n in (1, 4, 7):
    X, v = rng.normal(size=(n + 3, n)), rng.normal(size=n)
    L = np.linalg.cholesky(X.T @ X)
    new = np.linalg.cholesky(X.T @ X + np.outer(v, v))
    keep = L.copy(), v.copy()
    assert np.allclose(update(L, v), new)
    assert np.array_equal(L, keep[0]) and np.array_equal(v, keep[1])
X, y = rng.normal(size=(50, 3)), rng.normal(size=50)  # ridge, row by row
L, c = 1e-3 * np.eye(3), np.zeros(3)
for row, target in zip(X, y, strict=True):
    L, c = update(L, row), c + target * row
w = np.linalg.solve(L.T, np.linalg.solve(L, c))
batch = np.linalg.solve(X.T @ X + 1e-6 * np.eye(3), X.T @ y)
assert np.allclose(w, batch)
