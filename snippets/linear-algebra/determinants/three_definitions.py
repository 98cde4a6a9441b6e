"""One determinant by permutations, by cofactors and by elimination."""

from itertools import permutations

import numpy as np


def leibniz(A):
    n, total = len(A), 0.0
    for p in permutations(range(n)):
        inversions = sum(p[i] > p[j] for j in range(n) for i in range(j))
        total += (-1) ** inversions * np.prod(A[range(n), p])
    return total


def cofactors(A):
    if len(A) == 1:
        return A[0, 0]
    M = [np.delete(A[1:], j, axis=1) for j in range(len(A))]
    return sum((-1) ** j * A[0, j] * cofactors(M[j]) for j in range(len(A)))


def elimination(A):
    U, sign, n = A.astype(float), 1, len(A)
    for k in range(n):
        p = k + np.argmax(np.abs(U[k:, k]))  # partial pivoting
        if U[p, k] == 0:
            return 0.0
        if p != k:
            U[[k, p]], sign = U[[p, k]], -sign
        U[k + 1 :] -= np.outer(U[k + 1 :, k] / U[k, k], U[k])
    return sign * np.prod(np.diag(U))


A = np.array([[0.0, 2.0, 1.0], [1.0, 3.0, 2.0], [2.0, 4.0, 5.0]])
B = np.random.default_rng(0).normal(size=(6, 6))
for f in (leibniz, cofactors, elimination):
    print(f"{f.__name__:12} {f(A):8.4f} {f(B):9.4f}")
    assert np.isclose(f(A), np.linalg.det(A))
    assert np.isclose(f(B), np.linalg.det(B))
