"""Loss of orthogonality, and normal equations against QR."""

import numpy as np
from scipy.linalg import cho_factor, cho_solve, solve_triangular


def gram_schmidt(A, modified):
    Q = A.copy()
    for j in range(A.shape[1]):
        for i in range(j):
            source = Q[:, j] if modified else A[:, j]
            Q[:, j] -= (Q[:, i] @ source) * Q[:, i]
        Q[:, j] /= np.linalg.norm(Q[:, j])
    return Q


rng = np.random.default_rng(0)
U = np.linalg.qr(rng.normal(size=(60, 12)))[0]
V = np.linalg.qr(rng.normal(size=(12, 12)))[0]
A = U * np.logspace(0, -7, 12) @ V.T  # condition number 1e7
print("largest entry of Q^T Q - I below:  1e-12  1e-6")
for name, Q in (
    ("classical Gram-Schmidt", gram_schmidt(A, False)),
    ("modified Gram-Schmidt", gram_schmidt(A, True)),
    ("Householder", np.linalg.qr(A)[0]),
):
    loss = abs(Q.T @ Q - np.eye(12)).max()
    print(f"  {name:30} {loss < 1e-12!s:>7} {loss < 1e-6!s:>5}")

x = np.ones(12)
b = A @ x
Q, R = np.linalg.qr(A)
by_qr = solve_triangular(R, Q.T @ b)
by_normal = cho_solve(cho_factor(A.T @ A), A.T @ b)
print("least squares, right to 6 digits:")
for name, y in (("QR", by_qr), ("normal equations", by_normal)):
    print(f"  {name:17}", np.linalg.norm(y - x) < 1e-6 * np.linalg.norm(x))

e = 1e-8
B = np.array([[1.0, 1.0], [e, 0.0], [0.0, e]])
try:
    np.linalg.cholesky(B.T @ B)
except np.linalg.LinAlgError:
    print("rank 2, but Cholesky of the Gram matrix fails")
print(f"smallest |R_jj| by QR: {abs(np.linalg.qr(B)[1].diagonal()).min():.3e}")
