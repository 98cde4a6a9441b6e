"""Least squares by Householder reflections, without forming Q."""

import numpy as np
from scipy.linalg import solve_triangular


# --8<-- [start:show]
def reflect(M, steps):
    """Clear the first columns of M below the diagonal, in place."""
    for k in range(steps):
        v = M[k:, k].copy()
        if v.any():
            v[0] += np.copysign(np.linalg.norm(v), v[0])  # far side
            M[k:, k:] -= np.outer(v, 2 * (v @ M[k:, k:]) / (v @ v))


def lstsq_qr(A, b):
    """x (n,) minimising ||A x - b|| and that norm; A (m, n), rank n."""
    M = np.column_stack([A, b]).astype(float)  # a copy
    m, n = A.shape
    reflect(M, min(n, m - 1))  # [R | Q^T b]; the last row needs none
    x = solve_triangular(M[:n, :n], M[:n, n])
    return x, np.linalg.norm(M[n:, n])


A = np.array([[1, 1], [2, 4], [2, 6]])
b = np.array([3, -2, -1])
M = np.column_stack([A, b]).astype(float)
reflect(M, 2)
print("[R | Q^T b] =", (np.round(M, 6) + 0.0).tolist())
print("x = {}, residual norm {:.4f}".format(*lstsq_qr(A, b)))
# --8<-- [end:show]

Q = np.array([[1, -2], [2, -1], [2, 2]]) / 3  # the text's, positive diagonal
R = np.array([[3, 7], [0, 2]])
assert np.allclose(Q @ R, A) and np.allclose(Q.T @ Q, np.eye(2))
assert np.allclose(Q.T @ b, [-1, -2]) and np.allclose(R @ [2, -1], Q.T @ b)
assert np.allclose(-R, M[:2, :2]) and np.allclose(-Q.T @ b, M[:2, 2])
H1, H2 = (  # the text's mirrors, the second in the corner of an identity
    np.eye(3) - 2 * np.outer(v, v) / np.dot(v, v)
    for v in ([4, 2, 2], [0, 2, 2])
)
assert np.allclose(H2 @ H1 @ np.column_stack([A, b]), M)
assert np.allclose((H1 @ H2)[:, :2], -Q)  # Q is the product of the mirrors
theirs = np.linalg.qr(A)
d = np.sign(theirs[1].diagonal())  # negate columns of Q with rows of R
assert np.allclose(theirs[0] * d, Q) and np.allclose(theirs[1].T * d, R.T)

rng = np.random.default_rng(0)
for m, n in ((1, 1), (4, 4), (7, 3), (9, 8)):
    X, y = rng.normal(size=(m, n)), rng.normal(size=m)
    keep = X.copy(), y.copy()
    w, norm = lstsq_qr(X, y)
    assert np.allclose(w, np.linalg.lstsq(X, y, rcond=None)[0])
    assert np.isclose(norm, np.linalg.norm(X @ w - y))
    assert np.array_equal(X, keep[0]) and np.array_equal(y, keep[1])
zero = np.array([[0.0, 2.0], [0.0, 1.0], [3.0, 5.0]])  # x_1 = 0 in column 1
assert np.allclose(lstsq_qr(zero, zero @ [2, -1])[0], [2, -1])
try:
    lstsq_qr(np.array([[1, 0], [2, 0], [2, 0]]), np.ones(3))
    raise AssertionError("a zero column has no unique solution")
except np.linalg.LinAlgError:
    pass
lam, X, y = 0.7, rng.normal(size=(6, 3)), rng.normal(size=6)  # ridge, stacked
stacked = np.vstack([X, lam**0.5 * np.eye(3)])
ridge = np.linalg.solve(X.T @ X + lam * np.eye(3), X.T @ y)
assert np.allclose(lstsq_qr(stacked, np.append(y, np.zeros(3)))[0], ridge)

near = np.array([1.0, 1e-9])  # almost along e_1: the wrong sign cancels
for sign, clears in ((-1, True), (1, False)):
    v = near - sign * np.linalg.norm(near) * np.eye(2)[0]
    left = near - 2 * v * (v @ near) / (v @ v)
    assert (abs(left[1]) < 1e-16) == clears
W, g = rng.normal(size=(3, 5)), rng.normal(size=3)  # wide: the shortest one
Q, R = np.linalg.qr(W.T)
assert np.allclose(Q @ np.linalg.solve(R.T, g), np.linalg.pinv(W) @ g)
# The card on signs.
F, Q = np.array([[3, 1], [4, 3]]), np.array([[3, -4], [4, 3]]) / 5
assert np.allclose(Q @ [[5, 3], [0, 1]], F)
