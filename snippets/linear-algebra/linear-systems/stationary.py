"""Jacobi and Gauss-Seidel: solve the easy part, move the rest over."""

import numpy as np
from scipy.linalg import solve_triangular

# --8<-- [start:show]
A = np.array([[4.0, 1.0, 1.0], [1.0, 5.0, 2.0], [0.0, 1.0, 3.0]])
x = np.array([1.0, 2.0, 3.0])
b = A @ x
jacobi, seidel = np.zeros(3), np.zeros(3)
for k in range(1, 7):
    jacobi = jacobi + (b - A @ jacobi) / np.diag(A)
    for i in range(3):  # each new entry is used at once
        seidel[i] += (b[i] - A[i] @ seidel) / A[i, i]
    if k % 2 == 0:
        e, f = (np.abs(v - x).max() for v in (jacobi, seidel))
        print(f"{k} sweeps: Jacobi {e:.0e}, Gauss-Seidel {f:.0e}")
# --8<-- [end:show]

D = np.diag(np.diag(A))
w = np.zeros(3)
for _ in range(6):
    w = w + np.linalg.solve(D, b - A @ w)
assert np.allclose(w, jacobi, rtol=1e-14)
M = np.tril(A)  # one sweep of Gauss-Seidel solves with the triangle
v = np.zeros(3)
for _ in range(6):
    v = v + solve_triangular(M, b - A @ v, lower=True)
assert np.allclose(v, seidel, rtol=1e-14)
for easy, left in ((D, e), (M, f)):  # what six sweeps leave of the error
    sweep = np.eye(3) - np.linalg.solve(easy, A)
    error = np.linalg.matrix_power(sweep, 6) @ x
    assert np.isclose(left, np.abs(error).max(), rtol=1e-9)


def radius(easy, A):  # what the error is multiplied by in the long run
    return np.abs(
        np.linalg.eigvals(np.eye(len(A)) - np.linalg.solve(easy, A))
    ).max()


assert radius(M, A) < radius(D, A) < 1
rng = np.random.default_rng(0)
for _ in range(100):
    R = rng.normal(size=(4, 4))
    np.fill_diagonal(R, 0)
    R += np.diag(1.01 * np.abs(R).sum(axis=1))  # strictly dominant rows
    assert radius(np.diag(np.diag(R)), R) < 1 and radius(np.tril(R), R) < 1
    S = rng.normal(size=(4, 4))
    assert radius(np.tril(S @ S.T), S @ S.T) < 1  # positive definite
bad = np.full((3, 3), 0.9) + 0.1 * np.eye(3)  # positive definite as well
assert (
    np.linalg.eigvalsh(bad).min() > 0 and radius(np.diag(np.diag(bad)), bad) > 1
)
