"""Intersections of subspaces, and the rank a product loses."""

import numpy as np
from scipy.linalg import null_space, orth


# --8<-- [start:show]
def intersection(U, W):
    """Columns that span the intersection of im U and im W: U a = W b."""
    N = null_space(np.hstack([U, -W]), rcond=1e-10)
    return U @ N[: U.shape[1]]


U = np.array([[1.0, 0], [-1, 1], [0, -1]])  # plane x + y + z = 0
W = np.array([[1.0, 0], [0, 1], [1, 0]])  # plane x = z
v = intersection(U, W)[:, 0]
print("two planes of R^3 share the line of", np.round(v / v[0], 6))

rng = np.random.default_rng(0)
A = rng.normal(size=(5, 4)) @ rng.normal(size=(4, 6))  # 5 x 6, rank 4
K = null_space(A, rcond=1e-10)  # its kernel has dimension 2
ranks = {}
for inside in (0, 1, 2):  # how many columns of B lie in the kernel of A
    B = np.hstack([K[:, :inside], rng.normal(size=(6, 3 - inside))])
    ranks[inside] = np.linalg.matrix_rank(A @ B, rtol=1e-10)
    print("rank B 3, in the kernel of A", inside, " rank AB", ranks[inside])
# --8<-- [end:show]

assert np.allclose(v / v[0], [1, -2, 1])
assert (
    ranks == {k: 3 - k for k in (0, 1, 2)} and min(ranks.values()) == 4 + 3 - 6
)


def rank(M):
    return int(np.linalg.matrix_rank(M, rtol=1e-8))


for p, q, common in ((2, 2, 1), (3, 2, 0), (3, 4, 2)):
    S = rng.normal(size=(6, common))
    P, Q = (np.hstack([S, rng.normal(size=(6, k - common))]) for k in (p, q))
    meet, union = intersection(P, Q), np.hstack([P, Q])
    least = max(common, p + q - 6)
    assert rank(meet) == rank(P) + rank(Q) - rank(union) == least
    for M in (P, Q):  # the intersection lies in both
        assert rank(np.hstack([M, meet])) == rank(M)
for a, b, overlap in ((4, 3, 1), (4, 4, 2), (6, 2, 0), (3, 5, 3)):
    A = rng.normal(size=(7, a)) @ rng.normal(size=(a, 6))
    K = null_space(A, rcond=1e-8)
    B = np.hstack([K[:, :overlap], rng.normal(size=(6, b - overlap))])
    B = B @ rng.normal(size=(b, 8))
    shared = rank(intersection(K, orth(B, rcond=1e-8))) if a < 6 else 0
    assert rank(A @ B) == rank(B) - shared
    assert max(a + b - 6, 0) <= rank(A @ B) <= min(a, b)
lines = np.array([[1.0, 0, 1], [0, 1, 1]])  # three lines in the plane
assert rank(lines) == 2  # counting like sets would give 3
for i, j in ((0, 1), (0, 2), (1, 2)):
    assert intersection(lines[:, [i]], lines[:, [j]]).shape[1] == 0
