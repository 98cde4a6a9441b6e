"""Householder QR from scratch, and least squares with it."""

import numpy as np
from scipy.linalg import solve_triangular


def householder_qr(A):
    """Full Q (m x m) and R (m x n)."""
    R, Q = A.astype(float), np.eye(len(A))
    for k in range(min(len(A) - 1, A.shape[1])):
        v = R[k:, k].copy()
        if not v.any():
            continue  # nothing to reflect
        v[0] += np.copysign(np.linalg.norm(v), v[0])  # np.sign(0) would be 0
        R[k:] -= np.outer(v, 2 * (v @ R[k:]) / (v @ v))
        Q[:, k:] -= np.outer(2 * (Q[:, k:] @ v) / (v @ v), v)
        print(f"v = {v}  R = {(np.round(R, 6) + 0.0).tolist()}")
    return Q, R


A = np.array([[1.0, 3.0], [2.0, 3.0], [2.0, 0.0]])
Q, R = householder_qr(A)
assert np.allclose(Q @ R, A) and np.allclose(Q.T @ Q, np.eye(3))

b = np.array([6.0, 3.0, 3.0])
c = Q.T @ b
x = solve_triangular(R[:2], c[:2])
print("Q^T b =", np.round(c, 6), " x =", np.round(x, 6))
residual = b - A @ x
print("residual", np.round(residual, 6), end="  ")
print(f"norm {np.linalg.norm(residual):.4f}, from c: {abs(c[2]):.4f}")
assert np.allclose(x, np.linalg.lstsq(A, b, rcond=1e-12)[0])
assert np.isclose(np.linalg.norm(residual), abs(c[2]))

theirs_Q, theirs_R = np.linalg.qr(A)  # thin by default
d = np.sign(theirs_R.diagonal()) * np.sign(R.diagonal())
assert np.allclose(theirs_R * d[:, None], R[:2])
assert np.allclose(theirs_Q * d, Q[:, :2])

near = np.array([1.0, 1e-9])  # already almost along e_1
for sign in (-1, 1):
    v = near - sign * np.linalg.norm(near) * np.eye(2)[0]
    reflected = near - 2 * v * (v @ near) / (v @ v)
    print(f"alpha = {sign:+d}: entry cleared {abs(reflected[1]) < 1e-16}")
