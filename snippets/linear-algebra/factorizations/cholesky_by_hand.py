"""Cholesky from its definition; log-determinant and Mahalanobis distance."""

import numpy as np
from scipy.linalg import solve_triangular


# --8<-- [start:show]
def cholesky(A):
    """Lower L with A = L L^T; A (n, n) symmetric, only its lower half read."""
    n = len(A)
    L = np.zeros((n, n))
    for j in range(n):
        d = A[j, j] - L[j, :j] @ L[j, :j]
        if not d > 0:  # also stops at NaN
            raise np.linalg.LinAlgError("not positive definite")
        L[j, j] = np.sqrt(d)
        rest = A[j + 1 :, j] - L[j + 1 :, :j] @ L[j, :j]
        L[j + 1 :, j] = rest / L[j, j]
    return L


A = np.array([[4, 8, -4], [8, 17, -5], [-4, -5, 17]])
r = np.array([2, 5, 3])
L = cholesky(A)
z = solve_triangular(L, r, lower=True)
print("L =", L.tolist())
log_det = 2 * np.sum(np.log(L.diagonal()))
print(f"log det A = {log_det:.4f}")
print("z =", z, " squared distance", z @ z)
# --8<-- [end:show]

assert np.isclose(log_det, np.linalg.slogdet(A)[1])
assert np.isclose(z @ z, r @ np.linalg.solve(A, r))
assert np.array_equal(L @ [1, 1, 1], r)  # the text's z
x = solve_triangular(L.T, z)  # the second solve of A x = r
assert np.allclose(A @ x, r)
S = A[1:, 1:] - np.outer(A[1:, 0], A[1:, 0]) / A[0, 0]  # after one column
assert np.array_equal(S, [[1, 3], [3, 13]])
assert np.allclose(L[1:, 1:] @ L[1:, 1:].T, S)
assert np.allclose(np.linalg.inv(S), np.linalg.inv(A)[1:, 1:])
D = L.diagonal() ** 2  # pivots: ratios of leading minors
assert np.allclose(np.cumprod(D), [4, 4, 16])
assert np.allclose(L / L.diagonal() * D @ (L / L.diagonal()).T, A)

rng = np.random.default_rng(0)
for n in (1, 2, 6):
    X = rng.normal(size=(n + 2, n))
    K = X.T @ X
    assert np.allclose(cholesky(K), np.linalg.cholesky(K))
    assert np.allclose(cholesky(np.tril(K)), np.linalg.cholesky(K))
for bad in ([[1, 2], [2, 1]], [[1, 1], [1, 1]], [[-1, 0], [0, 1]], [[np.nan]]):
    try:
        cholesky(np.array(bad))
    except np.linalg.LinAlgError:
        continue
    raise AssertionError("accepted a matrix that is not positive definite")
tiny = np.diag([1, 1e-30])  # far from singular with a unit diagonal
assert np.allclose(cholesky(tiny), np.diag([1, 1e-15]), rtol=1e-12, atol=0)
N = np.array([[1.0, 100.0], [0.0, 1.0]])  # one triangle is read
assert np.array_equal(np.linalg.cholesky(N), np.eye(2))
assert np.array([1, -1]) @ N @ [1, -1] == -98
huge = 0.1 * np.eye(1000)
assert np.linalg.det(huge) == 0 and np.linalg.slogdet(huge)[1] < -2302
# The card by hand, and its follow-ups.
C, v = np.array([[9, 3, -6], [3, 5, 2], [-6, 2, 17]]), np.array([3, 5, 5])
F = np.array([[3, 0, 0], [1, 2, 0], [-2, 2, 3]])
assert np.array_equal(F @ F.T, C)
assert np.isclose(np.linalg.slogdet(C)[1], 2 * np.log(18))
assert np.array_equal(F @ [1, 2, 1], v)
assert np.isclose(v @ np.linalg.solve(C, v), 6)
C[2, 2] = 8
assert np.isclose(np.linalg.det(C), 0)  # the last pivot is 8 - 4 - 4 = 0
