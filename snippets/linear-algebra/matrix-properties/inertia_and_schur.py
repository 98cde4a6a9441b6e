"""Congruence keeps the signs of eigenvalues; the Schur complement test."""

import numpy as np
from scipy.linalg import ldl

A = np.array([[1.0, 2.0, 0.0], [2.0, 1.0, 1.0], [0.0, 1.0, 3.0]])


def inertia(M):
    lam = np.linalg.eigvalsh(M)
    return int(np.sum(lam > 1e-9)), int(np.sum(lam < -1e-9))


rng = np.random.default_rng(0)
C = rng.normal(size=(3, 3))
_, D, _ = ldl(A)
print("eigenvalues of A      ", np.linalg.eigvalsh(A).round(2))
print("eigenvalues of C^T A C", np.linalg.eigvalsh(C.T @ A @ C).round(2))
print("(positive, negative)  ", inertia(A), inertia(C.T @ A @ C), inertia(D))
assert inertia(A) == inertia(C.T @ A @ C) == inertia(D)

A11 = np.array([[2.0, 1.0], [1.0, 2.0]])
b = np.array([[1.0], [2.0]])
for c in (1.5, 2.0, 2.5):
    M = np.block([[A11, b], [b.T, np.array([[c]])]])
    S = c - (b.T @ np.linalg.solve(A11, b)).item()
    low = np.linalg.eigvalsh(M)[0]
    print(f"c={c}  Schur complement {round(S, 9) + 0:4.1f}  ", end="")
    print("smallest eigenvalue", "0+-"[int(np.sign(low.round(9)))])
    assert np.isclose(np.linalg.det(M), np.linalg.det(A11) * S)
