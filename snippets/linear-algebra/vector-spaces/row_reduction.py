"""Bases of image and null space by exact row reduction."""

from fractions import Fraction

import numpy as np


def rref(A):
    """Reduced row echelon form and the pivot columns, exactly."""
    R, pivots = [[Fraction(x) for x in row] for row in A], []
    for j in range(len(R[0])):
        i = len(pivots)
        k = next((k for k in range(i, len(R)) if R[k][j] != 0), None)
        if k is None:
            continue  # no pivot here: a free variable
        R[i], R[k] = R[k], R[i]
        R[i] = [x / R[i][j] for x in R[i]]
        for m in range(len(R)):
            if m != i:
                R[m] = [
                    x - R[m][j] * y for x, y in zip(R[m], R[i], strict=True)
                ]
        pivots.append(j)
    return np.array(R, dtype=float), pivots


A = np.array([[1, 2, 0, 1], [2, 4, 1, 1], [3, 6, 1, 2]])
R, pivots = rref(A.tolist())
r, n = len(pivots), A.shape[1]
free = [j for j in range(n) if j not in pivots]
N = np.zeros((n, n - r))  # one special solution per free variable
for k, j in enumerate(free):
    N[j, k] = 1
    N[pivots, k] = -R[:r, j]

print(R.astype(int))
print("pivot columns", [j + 1 for j in pivots], " rank", r)
print("image:", A[:, pivots].T.tolist())
print("null space:", N.T.astype(int).tolist())
print("row space:", R[:r].astype(int).tolist())
assert not (A @ N).any()
assert np.array_equal(A[:, pivots] @ R[:r], A)  # A = C R
assert r == np.linalg.matrix_rank(A, rtol=1e-10)
