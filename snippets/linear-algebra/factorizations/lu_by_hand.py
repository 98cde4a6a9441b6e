"""LU of a 3x3 matrix, without and with partial pivoting."""

import numpy as np
from scipy.linalg import lu_factor, lu_solve, solve_triangular


def lu(A, pivot):
    """Row order p, unit lower L and upper U with A[p] = L U."""
    U, n = A.astype(float), len(A)
    L, p = np.zeros((n, n)), np.arange(n)
    for k in range(n):
        if pivot:  # the largest entry of what is left of column k
            j = k + np.argmax(abs(U[k:, k]))
            for M in (U, L, p):
                M[[k, j]] = M[[j, k]]
        if not U[k:, k].any():
            continue  # nothing to clear: multipliers 0
        if U[k, k] == 0:
            raise ZeroDivisionError("zero pivot: rows must be swapped")
        L[k + 1 :, k] = U[k + 1 :, k] / U[k, k]
        U[k + 1 :] -= np.outer(L[k + 1 :, k], U[k])
    return p, L + np.eye(n), U


A = np.array([[1, 2, 1], [2, 5, 4], [4, 11, 13]])
for pivot in (False, True):
    p, L, U = lu(A, pivot)
    print("rows in order", p + 1)
    print(" L =", (np.round(L, 4) + 0.0).tolist())
    print(" U =", (np.round(U, 4) + 0.0).tolist())
    sign = np.linalg.det(np.eye(3)[p])
    print(f" det A = {sign * U.diagonal().prod():.4f}")
    assert np.allclose(A[p], L @ U)
    assert np.isclose(sign * U.diagonal().prod(), np.linalg.det(A))

B = np.array([[4, 1, 0], [11, 0, 1], [28, 0, 0]])  # three right-hand sides
Y = solve_triangular(L, B[p], lower=True, unit_diagonal=True)
X = solve_triangular(U, Y)
print("first solution:", np.round(X[:, 0], 4))
packed, swaps = lu_factor(A)  # the library: factor once ...
assert np.allclose(packed, L - np.eye(3) + U)
assert np.allclose(lu_solve((packed, swaps), B), X)  # ... solve often
assert np.allclose(A @ X, B)
