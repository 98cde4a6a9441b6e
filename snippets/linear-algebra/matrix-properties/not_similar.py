"""Equal trace, determinant, spectrum and even rank, yet not similar."""

import numpy as np


def jordan_zero(*sizes):  # nilpotent blocks: ones above the diagonal
    n = sum(sizes)
    J = np.zeros((n, n))
    ends = np.cumsum(sizes)
    for i in range(n - 1):
        J[i, i + 1] = i + 1 not in ends
    return J


def ranks(M, lam):  # ranks of the powers of M - lam I
    n = len(M)
    R = [np.linalg.matrix_power(M - lam * np.eye(n), k) for k in (1, 2, 3)]
    return [int(np.linalg.matrix_rank(Z, rtol=1e-10)) for Z in R]


shear = np.array([[1.0, 1.0], [0.0, 1.0]])
pairs = {
    "I and a shear": (np.eye(2), shear, 1.0),
    "blocks 2+2 and 3+1": (jordan_zero(2, 2), jordan_zero(3, 1), 0.0),
    "shear and transpose": (shear, shear.T, 1.0),
}
for name, (A, B, lam) in pairs.items():
    assert np.allclose(np.poly(A), np.poly(B))  # same polynomial
    print(f"{name:20} ranks {ranks(A, lam)} and {ranks(B, lam)}")
swap = np.array([[0.0, 1.0], [1.0, 0.0]])
assert np.allclose(np.linalg.solve(swap, shear @ swap), shear.T)
