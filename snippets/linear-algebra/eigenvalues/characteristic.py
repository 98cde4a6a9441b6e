"""Coefficients, Cayley-Hamilton and the companion matrix."""

import numpy as np

A = np.array([[4.0, 1.0], [2.0, 3.0]])
trace, det = np.trace(A), np.linalg.det(A)
residue = A @ A - trace * A + det * np.eye(2)
print("A^2 =", (A @ A).tolist())
print("A^2 - 7A + 10I =", (np.round(residue, 9) + 0.0).tolist())
inverse = (trace * np.eye(2) - A) / det  # Cayley-Hamilton, times A^-1
print("A^-1 =", np.round(inverse, 6).tolist())
assert np.allclose(inverse @ A, np.eye(2))

S = np.array([[2.0, -1.0, 0.0], [-1.0, 2.0, -1.0], [0.0, -1.0, 2.0]])
c = np.poly(S)  # highest power first
print("3x3 coefficients", np.round(c, 6))
assert np.isclose(c[1], -np.trace(S))
assert np.isclose(c[3], (-1) ** 3 * np.linalg.det(S))
pairs = [np.ix_(p, p) for p in ([0, 1], [0, 2], [1, 2])]
minors = sum(np.linalg.det(S[p]) for p in pairs)
assert np.isclose(c[2], minors)  # sum of the principal 2x2 minors

C = np.eye(3, k=1)  # companion matrix of the same polynomial
C[2] = -c[:0:-1]
print("companion:", (np.round(C, 6) + 0.0).tolist())
for lam in np.linalg.eigvalsh(S):
    v = lam ** np.arange(3)  # (1, lam, lam^2)
    assert np.allclose(C @ v, lam * v)
assert np.allclose(np.sort(np.roots(c).real), np.linalg.eigvalsh(S))
