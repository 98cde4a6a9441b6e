"""Pivots and minors as tests for definiteness, and where they mislead."""

from itertools import combinations

import numpy as np


# --8<-- [start:show]
def leading_minors(A):
    return [np.linalg.det(A[:k, :k]) for k in range(1, len(A) + 1)]


def pivots(A):
    """The pivots (n,) of elimination without row exchanges."""
    U = A.copy()
    for k in range(len(U)):
        for i in range(k + 1, len(U)):
            U[i] -= U[i, k] / U[k, k] * U[k]
    return np.diag(U)


A = np.array([[2.0, -1.0, 0.0], [-1.0, 2.0, -1.0], [0.0, -1.0, 2.0]])
print("A: leading minors", np.round(leading_minors(A), 3), end="  ")
print("pivots", pivots(A).round(3))
print("eigenvalues", np.linalg.eigvalsh(A).round(3))

trap = np.array([[1.0, 1.0, 1.0], [1.0, 1.0, 1.0], [1.0, 1.0, 0.0]])
minors = np.round(leading_minors(trap), 3) + 0.0  # no minus zero
print("trap: leading minors", minors)
x = np.array([0.0, 1.0, -1.0])
print("form of trap at (0, 1, -1):", x @ trap @ x)
# --8<-- [end:show]

assert x @ trap @ x < 0 <= min(np.round(leading_minors(trap), 9))
assert np.allclose(minors, leading_minors(trap))
assert np.allclose(leading_minors(A), [2, 3, 4])
assert np.allclose(np.linalg.eigvalsh(A), 2 + np.sqrt(2) * np.array([-1, 0, 1]))


def principal_minors(A):
    n = len(A)
    for k in range(1, n + 1):
        for rows in combinations(range(n), k):
            yield np.linalg.det(A[np.ix_(rows, rows)])


rng, seen = np.random.default_rng(0), set()
for _ in range(300):
    M = rng.normal(size=(4, 4))
    M = M + M.T + rng.uniform(-6, 6) * np.eye(4)
    definite = np.linalg.eigvalsh(M)[0] > 0
    seen.add(definite)
    assert definite == (min(leading_minors(M)) > 0)
    assert definite == (min(pivots(M)) > 0)
    assert np.allclose(np.cumprod(pivots(M)), leading_minors(M))
    signs = np.array(leading_minors(M)) * np.array([-1, 1, -1, 1])
    assert (np.linalg.eigvalsh(M)[-1] < 0) == (min(signs) > 0)
    assert definite == (min(principal_minors(M)) > 0)
    z, G = rng.normal(size=4), rng.normal(size=(3, 4))
    if definite:  # Cholesky holds the square roots of the pivots
        L = np.linalg.cholesky(M)
        assert np.allclose(np.diag(L) ** 2, pivots(M)) and z @ M @ z > 0
        U = L / np.diag(L)  # completed squares
        assert np.isclose(z @ M @ z, sum(pivots(M) * (U.T @ z) ** 2))
    gram = G.T @ G  # rank 3: semidefinite, singular
    assert min(principal_minors(gram)) > -1e-9
    assert abs(np.linalg.eigvalsh(gram)[0]) < 1e-9
assert seen == {True, False}
assert min(principal_minors(trap)) < -0.5
x, y = 1.7, -0.4  # the completed square of the text
assert np.isclose(
    2 * x * x - 2 * x * y + 2 * y * y, 2 * (x - y / 2) ** 2 + 1.5 * y * y
)


def card(t):
    return np.array([[2.0, t, 0.0], [t, 2.0, 1.0], [0.0, 1.0, 1.0]])


for t in np.linspace(-3, 3, 61):
    minors = leading_minors(card(t))
    assert np.allclose(minors, [2, 4 - t * t, 2 - t * t])
    assert (np.linalg.eigvalsh(card(t))[0] > 1e-9) == (t * t < 2)
lam = np.linalg.eigvalsh(card(np.sqrt(2)))
assert np.isclose(lam[0], 0) and lam[1] > 0.1
z = np.array([1, -np.sqrt(2), np.sqrt(2)])
assert np.allclose(card(np.sqrt(2)) @ z, 0)
assert np.sum(np.linalg.eigvalsh(card(3.0)) < 0) == 1
assert np.allclose(pivots(card(3.0)), [2, -5 / 2, 7 / 5])
