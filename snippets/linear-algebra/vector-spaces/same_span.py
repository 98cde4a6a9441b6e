"""Do two lists of vectors span the same space?"""

import numpy as np


# --8<-- [start:show]
def same_span(A, B, rtol):
    """Whether the columns of A (m, p) and B (m, q) span the same space.

    rtol is relative to the largest singular value of each matrix.
    """
    # largest entry 1, unless all are 0: one scale for the joint matrix
    A, B = (M / (np.abs(M).max(initial=0) or 1.0) for M in (A, B))
    rank_A, rank_B, rank_AB = (
        np.linalg.matrix_rank(M, rtol=rtol) if M.size else 0
        for M in (A, B, np.hstack([A, B]))
    )
    return bool(rank_A == rank_B == rank_AB)


A = np.array([[1.0, 2, 3], [0, 1, 1]]).T  # one vector in each column
B = np.array([[1.0, 1, 2], [2, 5, 7], [3, 6, 9]]).T
C = np.array([[1.0, 1, 1], [0, 1, 1]]).T
for name, M in (("B", B), ("C", C)):  # similar entries: no scaling needed
    both = np.linalg.matrix_rank(np.hstack([A, M]), rtol=1e-10)
    print(f"rank {name}", np.linalg.matrix_rank(M, rtol=1e-10), end="  ")
    print(f"with A {both}  same span as A: {same_span(A, M, 1e-10)}")
# --8<-- [end:show]

# all planes; those of A and C differ, so that together they fill the space
assert same_span(A, B, 1e-10) and not same_span(A, C, 1e-10)
assert [np.linalg.matrix_rank(M, rtol=1e-10) for M in (A, B, C)] == [2, 2, 2]
assert np.linalg.matrix_rank(np.hstack([A, C]), rtol=1e-10) == 3

rng = np.random.default_rng(0)
for m, p, r in ((6, 4, 2), (5, 3, 3), (3, 5, 3)):
    M = rng.normal(size=(m, r)) @ rng.normal(size=(r, p))
    N = M @ rng.normal(size=(p, p + 1))  # other generators, same span
    assert same_span(M, N, 1e-8)
    for unit in (1e-200, 1e-12, 1e200):  # the units do not matter
        assert same_span(M, unit * N, 1e-8)
    assert not same_span(M, M[:, : r - 1], 1e-8)  # contained is not equal
    assert not same_span(M[:, : r - 1], M, 1e-8)
    if r < m:  # same dimension, another direction
        other = rng.normal(size=(m, r))
        assert not same_span(M, other, 1e-8)
        assert not same_span(M, 1e-12 * other, 1e-8)
empty, zero = np.zeros((3, 0)), np.zeros((3, 2))
assert same_span(empty, zero, 1e-8) and not same_span(empty, A, 1e-8)
near = np.array([[1.0, 2, 3], [0, 1, 1 + 1e-5]]).T  # A, slightly tilted
assert same_span(A, near, 1e-3) and not same_span(A, near, 1e-8)
# the card
u, v = np.array([1.0, 0, 1, 2]), np.array([0, 1.0, 1, 1])
first = np.array([u, v]).T
second = np.array([[1.0, 1, 2, 3], [2, -1, 1, 3]]).T
third = np.array([[1.0, 1, 2, 3], [1, 2, 3, 5]]).T
assert np.array_equal(second, np.array([u + v, 2 * u - v]).T)
assert same_span(first, second, 1e-10) and not same_span(first, third, 1e-10)
assert np.linalg.matrix_rank(np.hstack([first, third]), rtol=1e-10) == 3
reduced = np.array([[1, 0, 1, 1], [0, 1, 1, 2.0]]).T
assert same_span(third, reduced, 1e-10)
# by hand in the text: coefficients 1, -1 reach (1, 1, 2), not (1, 1, 1)
assert np.allclose(A @ [1, -1], [1, 1, 2])
