"""LU of a 3x3 matrix with partial pivoting, and a solve with it."""

import numpy as np
from scipy.linalg import lu as scipy_lu
from scipy.linalg import lu_factor, lu_solve, solve_triangular


# --8<-- [start:show]
def lu(A):
    """p, L, U with A[p] = L @ U; A (n, n) stays as it is."""
    U, n = A.astype(float), len(A)
    L, p = np.zeros((n, n)), np.arange(n)
    for k in range(n):
        j = k + np.argmax(np.abs(U[k:, k]))  # largest entry, at or below
        for rows in (U, L, p):
            rows[[k, j]] = rows[[j, k]]  # multipliers move with their rows
        if U[k, k] != 0:  # otherwise there is nothing to clear
            L[k + 1 :, k] = U[k + 1 :, k] / U[k, k]
            U[k + 1 :, k:] -= np.outer(L[k + 1 :, k], U[k, k:])
    return p, L + np.eye(n), np.triu(U)  # not quite 0 below: rounding


A = np.array([[1, 2, 1], [2, 5, 4], [4, 11, 13]])
b = np.array([1, 5, 19])
p, L, U = lu(A)
y = solve_triangular(L, b[p], lower=True)
x = solve_triangular(U, y)
print("rows in order", p + 1)
print("L =", np.round(L, 3).tolist())
print("U =", np.round(U, 3).tolist())
print("y =", y, " x =", np.round(x, 6))
# --8<-- [end:show]

assert np.allclose(A @ x, b) and np.allclose(lu_solve(lu_factor(A), b), x)

rng = np.random.default_rng(0)
for n in (1, 2, 5, 8):
    R = rng.normal(size=(n, n))
    before = R.copy()
    p, L, U = lu(R)
    P, theirs_L, theirs_U = scipy_lu(R)  # R = P L U: P is the inverse order
    assert np.allclose(L, theirs_L) and np.allclose(U, theirs_U)
    assert np.array_equal(np.eye(n)[p], P.T) and np.array_equal(R, before)
    sign = np.linalg.det(np.eye(n)[p])
    assert np.isclose(sign * U.diagonal().prod(), np.linalg.det(R))
P, L, U = scipy_lu(A)
assert np.allclose(P @ L @ U, A) and not np.allclose(L @ U, P @ A)
for S in (np.zeros((3, 3)), np.array([[0, 1, 2], [0, 2, 5], [0, 3, 1]])):
    p, L, U = lu(S)  # singular: PA = LU exists all the same
    assert np.allclose(S[p], L @ U) and np.array_equal(L, np.tril(L))

# Without swaps: the text's factors, and pivots as ratios of minors.
L, U = [[1, 0, 0], [2, 1, 0], [4, 3, 1]], [[1, 2, 1], [0, 1, 2], [0, 0, 3]]
assert np.array_equal(np.array(L) @ U, A)
assert np.array_equal(np.array(L) @ [1, 3, 6], b)  # forward, then backward
assert np.array_equal(np.array(U) @ [1, -1, 2], [1, 3, 6])
minors = [np.linalg.det(A[:k, :k]) for k in range(4)]
assert np.allclose(np.diagonal(U), np.divide(minors[1:], minors[:-1]))
# Entry by entry, as in the text, on a diagonally dominant matrix: no swaps.
W = rng.normal(size=(5, 5))
W += np.diag(np.sign(W.diagonal()) * np.abs(W).sum(axis=1))
L, U = np.eye(5), np.zeros((5, 5))
for k in range(5):
    for j in range(k, 5):
        U[k, j] = W[k, j] - L[k, :k] @ U[:k, j]
    for j in range(k + 1, 5):
        L[j, k] = (W[j, k] - L[j, :k] @ U[:k, k]) / U[k, k]
    assert np.isclose(
        np.linalg.det(W[: k + 1, : k + 1]), U.diagonal()[: k + 1].prod()
    )
assert np.allclose(L @ U, W)
# The card on existence: rows (0, 1), (0, 2) have many factorisations.
for t in (-1.5, 0.0, 2.0):
    many = np.array([[1, 0], [t, 1]]) @ [[0, 1], [0, 2 - t]]
    assert np.array_equal(many, [[0, 1], [0, 2]])
# The card by hand.
B, c = np.array([[2, 1, 1], [4, 5, 3], [6, 9, 11]]), np.array([3, 11, 13])
L = np.array([[1, 0, 0], [2, 1, 0], [3, 2, 1]])
U = np.array([[2, 1, 1], [0, 3, 1], [0, 0, 6]])
assert np.array_equal(L @ U, B) and np.isclose(np.linalg.det(B), 36)
assert np.array_equal(L @ [3, 5, -6], c)
assert np.array_equal(U @ [1, 2, -1], [3, 5, -6])
# Its follow-up: with partial pivoting the rows are taken in the order 3, 1, 2.
p, L, U = lu(B)
assert list(p + 1) == [3, 1, 2] and np.allclose(L[1:, 0], [1 / 3, 2 / 3])
assert np.allclose(U, [[6, 9, 11], [0, -2, -8 / 3], [0, 0, -3]])
