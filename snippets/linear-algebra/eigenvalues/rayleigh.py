"""Rayleigh quotient, Courant-Fischer, interlacing and Weyl, checked."""

import numpy as np

S = np.array([[2.0, -1.0, 0.0], [-1.0, 2.0, -1.0], [0.0, -1.0, 2.0]])
lam, Q = np.linalg.eigh(S)
lam, Q = lam[::-1], Q[:, ::-1]  # largest first
rebuilt = sum(m * np.outer(q, q) for m, q in zip(lam, Q.T, strict=True))
assert np.allclose(rebuilt, S) and np.allclose(Q.T @ Q, np.eye(3))

rng = np.random.default_rng(0)
X = rng.normal(size=(3, 5000))
R = np.sum(X * (S @ X), axis=0) / np.sum(X * X, axis=0)
assert lam[2] <= R.min() and R.max() <= lam[0]
x = np.array([1.0, -1.0, 0.0])
print(f"R(1, -1, 0) = {x @ S @ x / (x @ x):.1f}", end="  ")
print(f"between {lam[2]:.4f} and {lam[0]:.4f}")

best = -np.inf  # max over planes of the smallest quotient in the plane
for _ in range(3000):
    B, _ = np.linalg.qr(rng.normal(size=(3, 2)))
    best = max(best, np.linalg.eigvalsh(B.T @ S @ B)[0])
top = Q[:, :2]
assert best <= lam[1] + 1e-12  # no plane beats lambda_2 ...
assert np.isclose(np.linalg.eigvalsh(top.T @ S @ top)[0], lam[1])
print(f"3000 random planes stay below lambda_2 = {lam[1]:.0f}")

sub = np.linalg.eigvalsh(S[:2, :2])[::-1]
print("leading 2x2 block:", np.round(sub, 4), "interlaces", np.round(lam, 4))
assert lam[0] >= sub[0] >= lam[1] >= sub[1] >= lam[2]

E = rng.normal(size=(3, 3)) / 10
E = E + E.T
moved = np.abs(np.linalg.eigvalsh(S + E)[::-1] - lam)
assert moved.max() <= np.linalg.norm(E, 2)  # Weyl
