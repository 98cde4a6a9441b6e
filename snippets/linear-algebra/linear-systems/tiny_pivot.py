"""A tiny pivot destroys a harmless system; a row swap saves it."""

import numpy as np


def solve(A, b, pivot):
    """Gaussian elimination, then back substitution."""
    M, n = np.column_stack([A, b]), len(b)
    for k in range(n - 1):
        if pivot:  # largest entry of the column to the top
            i = k + int(np.argmax(np.abs(M[k:, k])))
            M[[k, i]] = M[[i, k]]
        for i in range(k + 1, n):
            M[i, k:] -= M[i, k] / M[k, k] * M[k, k:]
    x = np.zeros(n)
    for k in reversed(range(n)):
        x[k] = (M[k, n] - M[k, k + 1 : n] @ x[k + 1 :]) / M[k, k]
    return x


A, b = np.array([[1e-20, 1.0], [1.0, 1.0]]), np.array([1.0, 2.0])
print("condition number ", f"{np.linalg.cond(A):.3f}")
print("without row swap ", solve(A, b, pivot=False))
print("with row swap    ", solve(A, b, pivot=True))
assert np.allclose(solve(A, b, pivot=True), np.linalg.solve(A, b))
assert 1.0 - 1e20 == -1e20 == 2.0 - 1e20  # both entries of row 2 are lost

D = np.diag([1e21, 1.0])  # the same equations, the first one rescaled
print("rescaled, swapped", solve(D @ A, D @ b, pivot=True))
assert not np.allclose(solve(D @ A, D @ b, pivot=True), [1, 1])

rng = np.random.default_rng(0)
R, c = rng.normal(size=(60, 60)), rng.normal(size=60)
assert np.allclose(solve(R, c, pivot=True), np.linalg.solve(R, c))
