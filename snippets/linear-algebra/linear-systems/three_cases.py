"""Row-reduce a 3x4 system exactly: one, infinitely many, no solutions."""

from fractions import Fraction

import numpy as np


def rref(M):
    """Reduced row echelon form and pivot columns, in exact arithmetic."""
    M, pivots = np.array(M) + Fraction(0), []
    for j in range(M.shape[1]):
        k = len(pivots)
        rows = [i for i in range(k, len(M)) if M[i, j] != 0]
        if rows:  # otherwise a free column
            M[[k, rows[0]]] = M[[rows[0], k]]
            M[k] = M[k] / M[k, j]
            for i in set(range(len(M))) - {k}:
                M[i] = M[i] - M[i, j] * M[k]
            pivots.append(j)
    return M, pivots


y = np.array([1, 1, -1])
for a, b in ((5, 23), (4, 20), (4, 21)):
    M = np.array([[1, 1, 1, 6], [1, 2, 3, 14], [2, 3, a, b]])
    R, pivots = rref(M)
    r, r_aug = sum(j < 3 for j in pivots), len(pivots)
    kind = "none" if r_aug > r else "one" if r == 3 else "infinitely many"
    print(f"a={a}, b={b}: rank A {r}, rank [A|b] {r_aug}: {kind}")
    print("   ", R.astype(int).tolist())
    assert np.all(R.astype(int) == R)  # here every fraction is whole
    assert r == np.linalg.matrix_rank(M[:, :3], rtol=1e-9)
    assert r_aug == np.linalg.matrix_rank(M, rtol=1e-9)
    if kind == "infinitely many":
        for t in (-1, 0, 7):  # particular solution + null space
            x = np.array([-2, 8, 0]) + t * np.array([1, -2, 1])
            assert np.all(M[:, :3] @ x == M[:, 3])
    if kind == "none":
        print(f"    y^T A = {y @ M[:, :3]}, y^T b = {y @ M[:, 3]}")
