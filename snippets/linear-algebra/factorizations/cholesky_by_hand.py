"""Cholesky from its definition; log-determinant and Mahalanobis distance."""

import numpy as np
from scipy.linalg import solve_triangular


def cholesky(A):
    n = len(A)
    L = np.zeros((n, n))
    for j in range(n):
        d = A[j, j] - L[j, :j] @ L[j, :j]
        if d <= 0:
            raise np.linalg.LinAlgError("not positive definite")
        L[j, j] = np.sqrt(d)
        L[j + 1 :, j] = (A[j + 1 :, j] - L[j + 1 :, :j] @ L[j, :j]) / L[j, j]
    return L


A = np.array([[4, 8, -4], [8, 17, -5], [-4, -5, 17]])
L = cholesky(A)
print("L =", (L + 0.0).tolist())
assert np.allclose(L @ L.T, A)
assert np.allclose(L, np.linalg.cholesky(A))

unit, D = L / L.diagonal(), L.diagonal() ** 2  # L D L^T
print("LDL^T: unit L =", (unit + 0.0).tolist())
print("       D =", D.tolist())
assert np.allclose(unit * D @ unit.T, A)
minors = [np.linalg.det(A[:k, :k]) for k in (1, 2, 3)]
print("leading minors:", np.round(minors, 4))
assert np.allclose(np.cumprod(D), minors)

logdet = 2 * np.sum(np.log(L.diagonal()))
print(f"log det A = {logdet:.4f}")
assert np.isclose(logdet, np.linalg.slogdet(A)[1])

r = np.array([2, 5, 3])
z = solve_triangular(L, r, lower=True)
print("L z = r gives z =", z, f" r^T A^-1 r = {z @ z:.4f}")
assert np.isclose(z @ z, r @ np.linalg.inv(A) @ r)

huge = np.eye(1000) * 0.1
assert np.linalg.det(huge) == 0.0  # underflow
print(f"0.1 I, n = 1000: det 0, log det {np.linalg.slogdet(huge)[1]:.2f}")
