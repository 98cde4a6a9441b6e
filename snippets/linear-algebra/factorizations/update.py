"""Rank-one update of a Cholesky factor in O(n^2) by rotations."""

import numpy as np


def update(L, x):
    """The factor of L L^T + x x^T."""
    L, x = L.copy(), x.astype(float)
    for k in range(len(x)):
        r = np.hypot(L[k, k], x[k])
        c, s = L[k, k] / r, x[k] / r  # rotates x_k into the diagonal
        column = L[k:, k].copy()
        L[k:, k] = c * column + s * x[k:]
        x[k:] = c * x[k:] - s * column
    return L


A = np.array([[4.0, 8.0, -4.0], [8.0, 17.0, -5.0], [-4.0, -5.0, 17.0]])
L = np.linalg.cholesky(A)
x = np.array([1.5, 3.0, 1.0])
print("updated L =", np.round(update(L, x), 4).tolist())
assert np.allclose(update(L, x), np.linalg.cholesky(A + np.outer(x, x)))

rng = np.random.default_rng(0)  # recursive least squares: one row at a time
X, y = rng.normal(size=(50, 3)), rng.normal(size=50)
L, c = 1e-3 * np.eye(3), np.zeros(3)
for row, target in zip(X, y, strict=True):
    L, c = update(L, row), c + target * row
w = np.linalg.solve(L.T, np.linalg.solve(L, c))
ridge = np.linalg.solve(X.T @ X + 1e-6 * np.eye(3), X.T @ y)
print("streamed fit equals the batch fit:", np.allclose(w, ridge))

inv, solve = np.linalg.inv, np.linalg.solve
z = solve(A, x)  # Sherman-Morrison
assert np.allclose(
    inv(A) - np.outer(z, z) / (1 + x @ z), inv(A + np.outer(x, x))
)
