"""Block determinants and the matrix determinant lemma."""

import numpy as np

# --8<-- [start:show]
det, inv = np.linalg.det, np.linalg.inv
rng = np.random.default_rng(0)
A, B, E, D = rng.normal(size=(4, 3, 3))
M = np.block([[A, B], [E, D]])
print(f"block matrix {det(M):.3f}", end="   ")
print(f"by Schur complement {det(A) * det(D - E @ inv(A) @ B):.3f}")
print(f"det A det D - det B det E {det(A) * det(D) - det(B) * det(E):.3f}")

n, k = 400, 3  # factor analysis: diagonal plus rank 3
noise, U = 0.1 + rng.random(n), rng.normal(size=(n, k))
full = np.linalg.slogdet(np.diag(noise) + U @ U.T)[1]
small = np.linalg.slogdet(np.eye(k) + U.T / noise @ U)[1]
print(f"400 by 400: {full:.6f}   3 by 3: {np.log(noise).sum() + small:.6f}")
# --8<-- [end:show]

assert np.isclose(det(M), det(A) * det(D - E @ inv(A) @ B))
assert np.isclose(det(M), det(D) * det(A - B @ inv(D) @ E))
assert not np.isclose(det(M), det(A) * det(D) - det(B) * det(E))
assert np.isclose(full, np.log(noise).sum() + small)
for n, k in ((1, 1), (4, 1), (4, 3), (2, 5)):
    N, (F, G) = rng.normal(size=(n, n)), rng.normal(size=(2, n, k))
    lemma = det(N) * det(np.eye(k) + G.T @ inv(N) @ F)
    assert np.isclose(det(N + F @ G.T), lemma)
one = np.ones(3)  # by hand in the text, and the card
assert np.isclose(det(np.diag([1.0, 2, 4]) + np.outer(one, one)), 22)
u, v = np.array([1.0, 2, 1]), np.array([3.0, 0, 1])
assert np.isclose(det(np.diag([1.0, 2, 5]) + np.outer(u, v)), 42)
for d, rho in ((2, 0.3), (5, -0.2), (7, 0.9)):
    R = (1 - rho) * np.eye(d) + rho
    assert np.isclose(det(R), (1 - rho) ** (d - 1) * (1 + (d - 1) * rho))
