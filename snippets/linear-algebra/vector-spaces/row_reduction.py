"""Bases of image, kernel and row space by exact row reduction."""

from fractions import Fraction

import numpy as np


# --8<-- [start:show]
def rref(A):
    """Reduced echelon form of a list of rows, and its pivot columns."""
    R, pivots = [[Fraction(x) for x in row] for row in A], []
    for j in range(len(R[0]) if R else 0):
        i = len(pivots)  # the row that waits for a pivot
        k = next((k for k in range(i, len(R)) if R[k][j] != 0), None)
        if k is None:
            continue  # no pivot in column j: a free variable
        R[i], R[k] = R[k], R[i]
        R[i] = [x / R[i][j] for x in R[i]]
        for m in range(len(R)):
            if m != i:
                f = R[m][j]
                R[m] = [x - f * y for x, y in zip(R[m], R[i], strict=True)]
        pivots.append(j)
    return R, pivots


R, pivots = rref([[1, 2, 0, 1], [2, 4, 1, 1], [3, 6, 1, 2]])
for row in R:
    print([int(x) for x in row])
print("pivot columns", [j + 1 for j in pivots])
# --8<-- [end:show]


def rounded_pivots(A):
    """The number of pivots if the same is done in floating point."""
    R, r = np.array(A, dtype=float), 0
    for j in range(R.shape[1]):
        nonzero = r + np.flatnonzero(R[r:, j])
        if len(nonzero):
            R[[r, nonzero[0]]] = R[[nonzero[0], r]]
            R[r] /= R[r, j]
            others = np.arange(len(R)) != r
            R[others] -= np.outer(R[others, j], R[r])
            r += 1
    return r


def kernel(A):
    """One special solution for each free variable, as columns."""
    R, pivots = rref(A)
    free = [j for j in range(len(A[0])) if j not in pivots]
    N = np.zeros((len(A[0]), len(free)))
    for k, j in enumerate(free):
        N[j, k] = 1
        N[pivots, k] = [-float(R[i][j]) for i in range(len(pivots))]
    return N


A = np.array([[1, 2, 0, 1], [2, 4, 1, 1], [3, 6, 1, 2]])
rank = len(pivots)  # what is shown: A = B F, and zero rows last
assert rank == np.linalg.matrix_rank(A, rtol=1e-10)
assert np.array_equal(A[:, pivots] @ np.array(R[:rank], float), A)
assert not np.any(R[rank:])
assert np.array_equal(kernel(A.tolist()).T, [[-2, 1, 0, 0], [-1, 0, 1, 1]])
assert not (A @ kernel(A.tolist())).any()
assert np.array_equal(A[:, 1], 2 * A[:, 0])
assert np.array_equal(A[:, 3], A[:, 0] - A[:, 2])
card = np.array([[1, 1, 2, 1], [2, 3, 1, 0], [1, 2, -1, -1]])
R, pivots = rref(card.tolist())
assert np.array_equal(np.array(R, float)[:2], [[1, 0, 5, 3], [0, 1, -3, -2]])
assert pivots == [0, 1] and not any(R[2])
assert np.array_equal(kernel(card.tolist()).T, [[-5, 3, 1, 0], [-3, 2, 0, 1]])
assert not (card @ kernel(card.tolist())).any()
assert not np.any([1, -1, 1] @ card) and np.dot([1, -1, 1], [2, 5, 3]) == 0
assert np.dot([1, -1, 1], [1, 0, 0]) != 0  # a pivot column of R: outside

assert rref([]) == ([], []) and rref([[0, 0]]) == ([[0, 0]], [])
assert rref([[0, 2], [3, 1]])[1] == [0, 1]  # needs a swap
assert rounded_pivots(A) == 2  # rounding can add pivots, but need not
rng = np.random.default_rng(0)
too_many = 0
for _ in range(100):
    M = rng.integers(-4, 5, (4, 2)) @ rng.integers(-4, 5, (2, 6))
    too_many += rounded_pivots(M) > len(rref(M.tolist())[1])
assert 0 < too_many < 100
rng = np.random.default_rng(0)
for m, n, r in ((4, 6, 2), (5, 3, 3), (3, 5, 3)):
    M = rng.integers(-4, 5, (m, r)) @ rng.integers(-4, 5, (r, n))
    rows = M.tolist()
    R, pivots = rref(rows)
    assert rows == M.tolist()  # left unchanged
    F = np.array(R, dtype=float)
    assert len(pivots) == np.linalg.matrix_rank(M, rtol=1e-10)
    assert np.array_equal(F[: len(pivots), pivots], np.eye(len(pivots)))
    assert not F[len(pivots) :].any()
    assert np.allclose(M[:, pivots] @ F[: len(pivots)], M)  # A = B F
    # the reduced rows depend on the row space only
    mixed = [[Fraction(int(x)) for x in row] for row in M[::-1]]
    mixed[0] = [x + 3 * y for x, y in zip(mixed[0], mixed[1], strict=True)]
    assert rref(mixed) == (R, pivots)
