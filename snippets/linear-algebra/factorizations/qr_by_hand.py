"""QR of a 3x2 matrix by Gram-Schmidt and by Givens rotations."""

import numpy as np

A = np.array([[1.0, 3.0], [2.0, 3.0], [2.0, 0.0]])


def gram_schmidt(A):
    """Thin QR, modified Gram-Schmidt; full column rank."""
    Q, n = A.copy(), A.shape[1]
    R = np.zeros((n, n))
    for j in range(n):
        for i in range(j):
            R[i, j] = Q[:, i] @ Q[:, j]
            Q[:, j] -= R[i, j] * Q[:, i]
        R[j, j] = np.linalg.norm(Q[:, j])
        Q[:, j] /= R[j, j]
    return Q, R


def givens(A):
    """Full QR: rotate rows i-1 and i to clear entry (i, j)."""
    R, Q = A.copy(), np.eye(len(A))
    for j in range(A.shape[1]):
        for i in range(len(A) - 1, j, -1):
            a, b = R[i - 1, j], R[i, j]
            if b == 0:
                continue
            r = np.hypot(a, b)
            G = np.array([[a, b], [-b, a]]) / r
            R[i - 1 : i + 1] = G @ R[i - 1 : i + 1]
            Q[:, i - 1 : i + 1] = Q[:, i - 1 : i + 1] @ G.T
    return Q, R


Q, R = gram_schmidt(A)
print("3 Q =", np.round(3 * Q, 6).tolist())
print("R =", np.round(R, 6).tolist())
full, tall = givens(A)
assert np.allclose(full @ tall, A) and np.allclose(full.T @ full, np.eye(3))
print("Givens: Q is", full.shape, " R is", tall.shape)
d = np.sign(tall.diagonal())  # make the diagonal positive: unique
assert np.allclose(full[:, :2] * d, Q)
assert np.allclose(d[:, None] * tall[:2], R)
