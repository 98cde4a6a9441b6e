"""Symmetric matrices: orthonormal eigenvectors, from the right function."""

import numpy as np

# --8<-- [start:show]
S = np.array([[2.0, 1.0, 1.0], [1.0, 2.0, 1.0], [1.0, 1.0, 2.0]])  # I + 1 1^T
lam, Q = np.linalg.eigh(S)  # ascending
print("eigenvalues", np.round(lam, 6))
rebuilt = sum(lam[i] * np.outer(Q[:, i], Q[:, i]) for i in range(3))
print("sum of lambda_i q_i q_i^T is S:", np.allclose(rebuilt, S))
print("eigh: orthonormal eigenvectors:", np.allclose(Q.T @ Q, np.eye(3)))
V = np.array([[1.0, 1.0, 1.0], [-1.0, 0.0, 1.0], [0.0, -1.0, 1.0]])
V = V / np.linalg.norm(V, axis=0)
print("V: unit eigenvectors too:", np.allclose(S @ V, V * lam), end=", ")
print("orthonormal:", np.allclose(V.T @ V, np.eye(3)))

A = np.array([[4.0, 1.0], [2.0, 3.0]])  # not symmetric
print("eigvals ", np.sort(np.linalg.eigvals(A).real))
lower = np.linalg.eigvalsh(A)  # those of rows (4, 2), (2, 3)
print("eigvalsh", np.round(lower, 4))
# --8<-- [end:show]

assert np.allclose(rebuilt, S) and np.allclose(lam, [1, 1, 4])
assert np.allclose(S @ V, V * lam) and np.allclose(S @ Q, Q * lam)
assert np.allclose(Q.T @ Q, np.eye(3)) and not np.allclose(V.T @ V, np.eye(3))
assert np.allclose(np.sort(np.linalg.eigvals(A)), [2, 5])
assert np.allclose(np.linalg.eigvalsh(A), np.linalg.eigvalsh([[4, 2], [2, 3]]))

rng = np.random.default_rng(0)
for _ in range(20):
    M = rng.normal(size=(6, 6))
    M = M + M.T
    lam, Q = np.linalg.eigh(M)
    lam, Q = lam[::-1], Q[:, ::-1]  # largest first
    x = rng.normal(size=6)
    R = x @ M @ x / (x @ x)
    weights = (Q.T @ x) ** 2
    assert lam[-1] <= R <= lam[0]
    assert np.isclose(R, np.sum(lam * weights) / weights.sum())
    gradient, e = 2 * (M @ x - R * x) / (x @ x), 1e-6
    for i, step in enumerate(e * np.eye(6)):
        up, down = x + step, x - step
        slope = up @ M @ up / (up @ up) - down @ M @ down / (down @ down)
        assert np.isclose(slope / (2 * e), gradient[i], atol=1e-6)
    u = x / np.linalg.norm(x)  # the residual bounds the error of the value
    assert np.abs(lam - R).min() <= np.linalg.norm(M @ u - R * u)
    for k in range(1, 7):  # Courant-Fischer: no subspace beats lambda_k
        B, _ = np.linalg.qr(rng.normal(size=(6, k)))
        assert np.linalg.eigvalsh(B.T @ M @ B)[0] <= lam[k - 1] + 1e-12
        B = Q[:, :k]
        assert np.isclose(np.linalg.eigvalsh(B.T @ M @ B)[0], lam[k - 1])
    E = rng.normal(size=(6, 6))
    E = E + E.T
    moved = np.abs(np.linalg.eigvalsh(M + E)[::-1] - lam)
    assert moved.max() <= np.linalg.norm(E, 2)  # Weyl
    cut = np.linalg.eigvalsh(np.delete(np.delete(M, 2, 0), 2, 1))[::-1]
    assert np.all(lam[:-1] >= cut) and np.all(cut >= lam[1:])  # Cauchy
