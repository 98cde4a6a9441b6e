"""Gram-Schmidt with a tolerance for dependent columns, and R from Q."""

import numpy as np
from scipy.linalg import hilbert


# --8<-- [start:show]
def gram_schmidt(A, tol):
    """Q (m, r) with orthonormal columns that span those of A (m, n)."""
    Q = np.zeros((len(A), 0))
    for a in A.T:
        v = a.astype(float)  # a copy
        for q in Q.T:
            v -= (q @ v) * q  # the component of what is left of a
        if np.linalg.norm(v) > tol * np.linalg.norm(a):
            Q = np.column_stack([Q, v / np.linalg.norm(v)])
    return Q


A = np.array([[1, 3, 6], [2, 3, 3], [2, 0, 3]])
Q = gram_schmidt(A, tol=1e-10)
print("3Q =", np.round(3 * Q).astype(int).tolist())
print("R  =", np.round(Q.T @ A).astype(int).tolist())

rng = np.random.default_rng(0)
B = rng.normal(size=(20, 3)) @ rng.normal(size=(3, 8))  # rank 3
for tol in (1e-10, 0.0):
    print(f"tol {tol}: {gram_schmidt(B, tol).shape[1]} of 8 columns kept")
# --8<-- [end:show]

assert np.allclose(3 * Q, [[1, 2, 2], [2, 1, -2], [2, -2, 1]])
assert np.allclose(Q.T @ A, [[3, 3, 6], [0, 3, 3], [0, 0, 3]])
assert np.isclose(abs(np.linalg.det(A)), np.prod(np.diag(Q.T @ A)))
assert gram_schmidt(B, 1e-10).shape == (20, 3)
assert gram_schmidt(B, 0.0).shape[1] > 3
for seed in range(5):
    rng = np.random.default_rng(seed)
    for m, n in ((6, 4), (4, 4), (3, 7), (5, 1)):
        C = rng.normal(size=(m, n)) * 10.0 ** rng.integers(-8, 8, size=n)
        Q = gram_schmidt(C, 1e-10)
        r = min(m, n)
        assert Q.shape == (m, r) and np.allclose(Q.T @ Q, np.eye(r))
        R = Q.T @ C  # upper triangular, positive diagonal
        assert np.allclose(
            Q @ R / np.linalg.norm(C, axis=0), C / np.linalg.norm(C, axis=0)
        )
        assert np.all(np.diag(R) > 0)
        H, T = np.linalg.qr(C)  # Householder chooses other signs
        assert np.allclose(H[:, :r] * np.sign(np.diag(T)), Q)
for n in (5, 6, 7):  # modified loses eps kappa, classical eps kappa^2
    H = hilbert(n)
    Q = gram_schmidt(H, 1e-15)
    loss = np.abs(Q.T @ Q - np.eye(n)).max()
    assert loss < np.finfo(float).eps * np.linalg.cond(H)
low = rng.normal(size=(6, 2)) @ rng.normal(size=(2, 5))
assert gram_schmidt(low, 1e-10).shape == (6, 2)
zero = np.column_stack([np.zeros(3), A])
assert np.allclose(gram_schmidt(zero, 1e-10), gram_schmidt(A, 1e-10))
assert gram_schmidt(np.zeros((3, 2)), 1e-10).shape == (3, 0)

V = np.array([[2, 2, 1], [2, 5, 1], [1, 4, 5]])  # the card
Q = gram_schmidt(V, 1e-10)
assert np.allclose(3 * Q, [[2, -2, 1], [2, 1, -2], [1, 2, 2]])
assert np.allclose(Q.T @ V, [[3, 6, 3], [0, 3, 3], [0, 0, 3]])
nodes, weights = np.polynomial.legendre.leggauss(8)  # its follow-up
assert np.isclose(weights @ (nodes**2 - 1 / 3), 0)
assert np.isclose(weights @ (nodes * (nodes**2 - 1 / 3)), 0)
