"""One determinant by permutations and by cofactors."""

from itertools import permutations

import numpy as np


# --8<-- [start:show]
def leibniz(A):
    n, total = len(A), 0.0
    for p in permutations(range(n)):
        # pairs in the wrong order: even or odd as the number of swaps
        pairs = sum(p[i] > p[j] for j in range(n) for i in range(j))
        total += (-1) ** pairs * np.prod(A[range(n), p])
    return total


def cofactors(A):  # along the first row
    if len(A) == 1:
        return A[0, 0]
    minors = [np.delete(A[1:], j, axis=1) for j in range(len(A))]
    return sum((-1) ** j * A[0, j] * cofactors(M) for j, M in enumerate(minors))


B = np.array([[0.0, 2.0, 1.0], [1.0, 3.0, 2.0], [2.0, 4.0, 5.0]])
R = np.random.default_rng(0).normal(size=(6, 6))
for f in (leibniz, cofactors, np.linalg.det):
    print(f"{f.__name__:9} {f(B):8.4f} {f(R):8.4f}")
# --8<-- [end:show]

rng = np.random.default_rng(1)
for n in (1, 2, 3, 4, 5, 6):
    M = rng.normal(size=(n, n))
    for f in (leibniz, cofactors):
        assert np.isclose(f(M), np.linalg.det(M))
    if n > 1:
        M[-1] = M[:-1].sum(axis=0)  # singular, no zero and no equal rows
        assert abs(leibniz(M)) < 1e-12 and abs(cofactors(M)) < 1e-12
assert np.isclose(leibniz(B), -4)
wrong_sign = []  # the rule of Sarrus at size 4: 8 diagonals, 4 down, 4 up
for k, step in np.ndindex(4, 2):
    p = (k + (1, -1)[step] * np.arange(4)) % 4
    wrong_sign.append(leibniz(np.eye(4)[p]) != (1, -1)[step])
assert len(wrong_sign) == 8 and any(wrong_sign) and not all(wrong_sign)

Q = np.array([[2.0, 1.0, 3.0], [4.0, 1.0, 2.0], [-2.0, 3.0, 5.0]])  # card
assert np.isclose(cofactors(Q), 16) and np.isclose(leibniz(Q), 16)
pivots = [Q]
for k in range(2):  # no swap is needed
    U = pivots[-1].copy()
    U[k + 1 :] -= np.outer(U[k + 1 :, k] / U[k, k], U[k])
    pivots.append(U)
assert np.allclose(np.diag(pivots[-1]), [2, -1, -8])
V = np.vander([1.0, 2.0, 4.0, 7.0], increasing=True)  # follow-up: product
differences = [
    b - a for a, b in ((1, 2), (1, 4), (1, 7), (2, 4), (2, 7), (4, 7))
]
assert np.isclose(cofactors(V), np.prod(differences))
