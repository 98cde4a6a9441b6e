"""Oblique projections are idempotent too, but they are not nearest points."""

import numpy as np

a, b = np.array([2.0, 1.0]), np.array([1.0, 3.0])
P = np.outer(a, a) / (a @ a)  # orthogonal, onto span(a)
w = np.array([1.0, 0.0])  # w spans the complement of the direction (0, 1)
S = np.outer(a, w) / (w @ a)  # oblique: onto span(a), along (0, 1)
for name, M in (("orthogonal", P), ("oblique", S)):
    r = b - M @ b
    print(f"{name:10} {np.round(M, 4).tolist()}  image {M @ b}", end="  ")
    print(f"|r| = {np.linalg.norm(r):.4f}  norm {np.linalg.norm(M, 2):.4f}")
    assert np.allclose(M @ M, M) and np.allclose(M @ a, a)
    assert np.isclose(np.trace(M), 1)  # trace = rank for every projection

assert np.allclose(P, P.T) and not np.allclose(S, S.T)
assert np.isclose(np.linalg.norm(P, 2), 1)
assert np.isclose(np.linalg.norm(S, 2) ** 2, 5 / 4)
assert np.isclose(np.linalg.norm(np.eye(2) - S, 2) ** 2, 5 / 4)
cosine = a @ w / (np.linalg.norm(a) * np.linalg.norm(w))
assert np.isclose(np.linalg.norm(S, 2), 1 / cosine)

rng = np.random.default_rng(0)
A, B = rng.normal(size=(5, 2)), rng.normal(size=(5, 2))
G = A @ np.linalg.solve(B.T @ A, B.T)  # onto im A, along the null space of B^T
x = rng.normal(size=5)
assert np.allclose(G @ G, G) and np.allclose(G @ A, A)
assert np.allclose(B.T @ (x - G @ x), 0)
Q, _ = np.linalg.qr(A)
farther = np.linalg.norm(x - G @ x) > np.linalg.norm(x - Q @ Q.T @ x)
print("oblique residual longer in R^5:", bool(farther))
assert farther
