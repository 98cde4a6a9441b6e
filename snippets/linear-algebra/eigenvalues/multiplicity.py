"""Algebraic against geometric multiplicity, and a Jordan block."""

import numpy as np
from scipy.linalg import block_diag, expm

J = np.array([[2.0, 1.0], [0.0, 2.0]])
A = np.array([[3.0, 1.0], [-1.0, 1.0]])  # trace 4, det 4: (x - 2)^2
cases = {
    "2I": 2 * np.eye(2),
    "A": A,
    "diag(J, 2)": block_diag(J, 2.0),
    "diag(J, J)": block_diag(J, J),
}
for name, M in cases.items():
    n = len(M)
    assert np.allclose(np.poly(M), np.poly(2 * np.eye(n)))  # (x - 2)^n
    geometric = n - np.linalg.matrix_rank(M - 2 * np.eye(n), tol=1e-9)
    print(f"{name:11} algebraic {n}  geometric {geometric}")

S = np.array([[1.0, 1.0], [-1.0, 0.0]])  # eigenvector v, then u: (A-2I)u = v
assert np.allclose(np.linalg.inv(S) @ A @ S, J)
N, t = A - 2 * np.eye(2), 10
assert np.allclose(N @ N, 0)
closed = 2.0**t * np.eye(2) + t * 2.0 ** (t - 1) * N
assert np.allclose(np.linalg.matrix_power(A, t), closed)
e2 = np.exp(2)  # f(J) has f'(2) above the diagonal, here for f = exp
assert np.allclose(expm(J), [[e2, e2], [0, e2]])
print("A^10 =", closed.astype(int).tolist())

n, eps = 10, 1e-10  # a tiny corner entry against one big Jordan block
block = 2 * np.eye(n) + np.eye(n, k=1)
block[-1, 0] = eps
moved = np.abs(np.linalg.eigvals(block) - 2)
print(f"entry changed by {eps:.0e}, eigenvalues by {moved.max():.3f}")
assert np.allclose(moved, eps ** (1 / n), rtol=1e-3)
