"""Block determinants and the matrix determinant lemma."""

import numpy as np

# --8<-- [start:show]
det, inv = np.linalg.det, np.linalg.inv
rng = np.random.default_rng(0)
A11, A12, A21, A22 = rng.normal(size=(4, 3, 3))
whole = det(np.block([[A11, A12], [A21, A22]]))
by_schur = det(A11) * det(A22 - A21 @ inv(A11) @ A12)
tempting = det(A11) * det(A22) - det(A12) * det(A21)
print(f"block matrix {whole:.3f}   by Schur complement {by_schur:.3f}")
print(f"det A11 det A22 - det A12 det A21 {tempting:.3f}")

d, k = 400, 3  # factor analysis: diagonal plus rank 3
psi, U = 0.1 + rng.random(d), rng.normal(size=(d, k))  # psi: diagonal of Psi
large = np.linalg.slogdet(np.diag(psi) + U @ U.T)[1]
small = np.log(psi).sum() + np.linalg.slogdet(np.eye(k) + U.T / psi @ U)[1]
print(f"400 by 400: {large:.6f}   3 by 3: {small:.6f}")
# --8<-- [end:show]

assert np.isclose(whole, by_schur)
assert np.isclose(whole, det(A22) * det(A11 - A12 @ inv(A22) @ A21))
assert abs(whole - tempting) > 0.1 * abs(whole)
assert np.isclose(large, small) and U.shape == (400, 3)
assert psi.min() > 0.1 and psi.max() < 1.1 and abs(psi.mean() - 0.6) < 0.05
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
