"""Gram-Schmidt on three vectors, and the QR factorisation it computes."""

import numpy as np


def gram_schmidt(A, modified=True):
    """Thin QR of a matrix with independent columns, diag(R) positive."""
    Q, R = A.astype(float), np.zeros((A.shape[1],) * 2)
    for k in range(A.shape[1]):
        v = Q[:, k].copy()
        for j in range(k):
            R[j, k] = Q[:, j] @ (v if modified else A[:, k])
            v -= R[j, k] * Q[:, j]
        R[k, k] = np.linalg.norm(v)
        Q[:, k] = v / R[k, k]
    return Q, R


A = np.array([[1, 3, 6], [2, 3, 3], [2, 0, 3]])
Q, R = gram_schmidt(A)
print("3Q =", np.round(3 * Q).astype(int).tolist())
print("R  =", np.round(R).astype(int).tolist())
assert np.allclose(3 * Q, np.round(3 * Q)) and np.allclose(R, np.round(R))
assert np.allclose(Q @ R, A) and np.allclose(Q.T @ Q, np.eye(3))

H, T = np.linalg.qr(A.astype(float))  # Householder: signs are its own choice
sign = np.sign(np.diag(T))
assert np.allclose(H * sign, Q) and np.allclose(T * sign[:, None], R)
assert np.allclose(gram_schmidt(A, modified=False)[0], Q)
print(f"product of the diagonal of R {np.prod(np.diag(R)):.0f}", end=", ")
print(f"|det A| {abs(np.linalg.det(A)):.0f}")
assert np.isclose(np.prod(np.diag(R)), abs(np.linalg.det(A)))

e = 1e-8  # a hard case: QR reproduces A, but Q is not orthonormal
L = np.array([[1, 1, 1], [e, 0, 0], [0, e, 0], [0, 0, e]])
Q, R = gram_schmidt(L, modified=False)
assert np.abs(Q @ R - L).max() < 1e-15 and abs(Q[:, 1] @ Q[:, 2]) > 0.49
