"""Congruence keeps the signs of eigenvalues; the Schur complement test."""

import numpy as np


# --8<-- [start:show]
def schur_complement(M, k):
    """Of the first k rows and columns of the symmetric M (n, n)."""
    A, B, D = M[:k, :k], M[:k, k:], M[k:, k:]
    return D - B.T @ np.linalg.solve(A, B)


A = np.array([[1.0, 2.0, 0.0], [2.0, 1.0, 1.0], [0.0, 1.0, 3.0]])
P = np.random.default_rng(0).normal(size=(3, 3))
print("eigenvalues of A      ", np.linalg.eigvalsh(A).round(2))
congruent = P.T @ A @ P
print("eigenvalues of P^T A P", np.linalg.eigvalsh(congruent).round(2))

for d in (1.5, 2.5):
    M = np.array([[2.0, 1.0, 1.0], [1.0, 2.0, 2.0], [1.0, 2.0, d]])
    print(f"d = {d}: complement {schur_complement(M, 2).item():.1f}", end=", ")
    print(f"smallest eigenvalue {np.linalg.eigvalsh(M)[0]:.2f}")
# --8<-- [end:show]


assert np.isclose(schur_complement(M, 2).item(), d - 2)  # changes sign at 2
assert np.array_equal(M, M.T) and np.array_equal(A, A.T)


def signs(M):
    return tuple(np.sort(np.sign(np.linalg.eigvalsh(M).round(9))))


rng, seen = np.random.default_rng(1), set()
assert signs(A) == signs(congruent) == (-1, 1, 1)
assert np.allclose(congruent, congruent.T)
for _ in range(200):
    P, A = rng.normal(size=(2, 5, 5))
    A = A + A.T
    assert signs(A) == signs(P.T @ A @ P)
    B, D = rng.normal(size=(3, 2)), rng.normal(size=(2, 2))
    A = P[:3] @ P[:3].T  # positive definite
    D = D + D.T + 3 * rng.uniform(-1, 2) * np.eye(2)
    M = np.block([[A, B], [B.T, D]])
    S = schur_complement(M, 3)
    definite = np.linalg.eigvalsh(S)[0] > 0
    seen.add(definite)
    assert definite == (np.linalg.eigvalsh(M)[0] > 0)
    assert signs(M) == tuple(np.sort((*signs(A), *signs(S))))
    assert np.isclose(np.linalg.det(M), np.linalg.det(A) * np.linalg.det(S))
    x, y = rng.normal(size=3), rng.normal(size=2)
    z, u = np.concatenate([x, y]), x + np.linalg.solve(A, B @ y)
    assert np.isclose(z @ M @ z, u @ A @ u + y @ S @ y)
    assert np.allclose(np.linalg.inv(M)[3:, 3:], np.linalg.inv(S))
assert seen == {True, False}
for r, sign in ((-1e-3, -1), (1e-3, 1), (0.959, 1), (0.961, -1)):  # the card
    M = np.array([[1, 0.6, 0.8], [0.6, 1, r], [0.8, r, 1]])
    assert np.sign(np.linalg.eigvalsh(M)[0]) == sign
