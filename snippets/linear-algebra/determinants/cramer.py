"""Cramer's rule is right on paper and loses the residual in floating point."""

import numpy as np


# --8<-- [start:show]
def cramer(A, b):
    x = np.empty(len(b))
    for j in range(len(b)):
        A_j = A.copy()
        A_j[:, j] = b  # column j replaced by the right-hand side
        x[j] = np.linalg.det(A_j) / np.linalg.det(A)
    return x


def worst_residual(solve, trials=200, n=10):
    rng, worst = np.random.default_rng(0), 0.0
    for _ in range(trials):  # condition number 10^10
        Q, _ = np.linalg.qr(rng.normal(size=(n, n)))
        Z, _ = np.linalg.qr(rng.normal(size=(n, n)))
        A = Q * np.logspace(0, -10, n) @ Z
        b = A @ rng.normal(size=n)
        x = solve(A, b)  # the largest singular value is 1
        r = np.linalg.norm(A @ x - b) / np.linalg.norm(x)
        worst = max(worst, r)
    return worst


print("x =", np.round(cramer(np.array([[3.0, 1], [2, 2]]), [7, 6]), 6))
for solve in (np.linalg.solve, cramer):
    small = worst_residual(solve) < 1e-14
    print(f"{solve.__name__:6} all residuals at rounding level: {small}")
# --8<-- [end:show]

assert np.allclose(cramer(np.array([[3.0, 1], [2, 2]]), [7, 6]), [2, 1])
M = np.random.default_rng(1).normal(size=(5, 5))
b = np.arange(1.0, 6)
assert np.allclose(cramer(M, b), np.linalg.solve(M, b))
assert worst_residual(np.linalg.solve) < 1e-14
assert worst_residual(cramer) > 1e6 * worst_residual(np.linalg.solve)
A = np.array([[2.0, -3.0], [1.0, 4.0]])  # the card
b = np.array([1.0, 6.0])
dets = [np.linalg.det(M) for M in (A, np.c_[b, A[:, 1]], np.c_[A[:, 0], b])]
assert np.allclose(dets, [11, 22, 11])
assert np.allclose(np.linalg.solve(A, b), [2, 1])
