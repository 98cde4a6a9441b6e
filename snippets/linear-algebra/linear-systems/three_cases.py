"""Row-reduce a 3x4 system exactly: one, infinitely many, no solutions."""

from fractions import Fraction

import numpy as np


# --8<-- [start:show]
def rref(M):
    """Reduced row echelon form and pivot columns, in exact arithmetic."""
    M, pivots = np.array(M) + Fraction(0), []
    for j in range(M.shape[1]):
        k = len(pivots)  # the next pivot goes to row k
        rows = [i for i in range(k, len(M)) if M[i, j] != 0]
        if rows:  # otherwise column j has no pivot
            M[[k, rows[0]]] = M[[rows[0], k]]
            M[k] = M[k] / M[k, j]
            for i in set(range(len(M))) - {k}:
                M[i] = M[i] - M[i, j] * M[k]
            pivots.append(j)
    return M, pivots


for a, b in ((5, 23), (4, 20), (4, 21)):
    R, pivots = rref([[1, 1, 1, 6], [1, 2, 3, 14], [2, 3, a, b]])
    r, r_aug = sum(j < 3 for j in pivots), len(pivots)
    kind = "none" if r_aug > r else "one" if r == 3 else "infinitely many"
    print(f"a={a}, b={b}: rank A {r}, rank [A|b] {r_aug}: {kind}")
    print("   ", R.astype(int).tolist())
    # --8<-- [end:show]
    M = np.array([[1, 1, 1, 6], [1, 2, 3, 14], [2, 3, a, b]])
    cases = {(5, 23): "one", (4, 20): "infinitely many", (4, 21): "none"}
    assert kind == cases.get((a, b))  # by hand
    assert kind != "one" or R[:, 3].tolist() == [1, 2, 3]
    assert np.all(R.astype(int) == R)  # here every fraction is whole
    assert r == np.linalg.matrix_rank(M[:, :3], rtol=1e-9)
    assert r_aug == np.linalg.matrix_rank(M, rtol=1e-9)
    if kind == "infinitely many":
        for t in (-1, 0, 7):  # particular solution + kernel
            x = np.array([-2, 8, 0]) + t * np.array([1, -2, 1])
            assert np.all(M[:, :3] @ x == M[:, 3])

y = np.array([1, 1, -1])  # the certificate that there is no solution
assert not np.any(y @ [[1, 1, 1], [1, 2, 3], [2, 3, 4]])
assert y @ [6, 14, 21] == -1

rng = np.random.default_rng(0)  # generic: wide, rank 2, a zero column
G = rng.integers(1, 9, size=(4, 2)) @ rng.integers(1, 9, size=(2, 5))
G[:, 1] = 0
R, pivots = rref(G)
assert pivots == [0, 2] and np.all(R[:2, pivots] == np.eye(2))
assert not np.any(R[2:])
assert np.all(R[:2].T @ G[:, pivots].T == G.T)  # same row space

for Z in ([[0, 1, 2], [1, 0, 3]], [[0, 0, 4], [0, 2, 6], [3, 9, 0]]):
    R, pivots = rref(Z)  # needs a row swap
    assert pivots == list(range(len(Z)))
    assert np.all(R[:, pivots] == np.eye(len(Z)))
assert np.all(rref([[0, 1, 2], [1, 0, 3]])[0] == [[1, 0, 3], [0, 1, 2]])

# The card: rows (1, 2, 1 | 4), (2, 5, 4 | 11), (1, 3, a | b).
for a, b, expected in ((2, 1, (3, 3)), (3, 7, (2, 2)), (3, 8, (2, 3))):
    C = np.array([[1, 2, 1, 4], [2, 5, 4, 11], [1, 3, a, b]])
    found = rref(C)[1]
    assert (sum(j < 3 for j in found), len(found)) == expected
    assert np.isclose(np.linalg.det(C[:, :3]), a - 3)
    if a == 3:
        assert np.all(np.array([1, -1, 1]) @ C == [0, 0, 0, b - 7])
    if b == 7:
        for t in (0, 1, 5):
            assert np.all(C[:, :3] @ [-2 + 3 * t, 3 - 2 * t, t] == C[:, 3])
