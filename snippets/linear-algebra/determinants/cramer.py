"""Cramer's rule is right on paper and loses the residual in floating point."""

import numpy as np


# --8<-- [start:show]
def cramer(A, b):
    x, det_A = np.empty(len(b)), np.linalg.det(A)
    for j in range(len(b)):
        A_j = A.copy()
        A_j[:, j] = b  # column j replaced by the right-hand side
        x[j] = np.linalg.det(A_j) / det_A
    return x


def worst_residual(solve, trials=200, n=10):
    rng, worst = np.random.default_rng(0), 0.0
    for _ in range(trials):  # singular values 1 to 10^-10
        Q, _ = np.linalg.qr(rng.normal(size=(n, n)))
        Z, _ = np.linalg.qr(rng.normal(size=(n, n)))
        A = Q * np.logspace(0, -10, n) @ Z
        b = A @ rng.normal(size=n)
        x = solve(A, b)
        r = np.linalg.norm(A @ x - b) / np.linalg.norm(x)
        worst = max(worst, r)
    return worst


print("x =", np.round(cramer(np.array([[3.0, 1], [2, 2]]), [7, 6]), 6))
for solve in (np.linalg.solve, cramer):
    power = round(np.log10(worst_residual(solve)))
    print(f"{solve.__name__:6} worst residual about 10^{power}")
# --8<-- [end:show]

assert np.allclose(cramer(np.array([[3.0, 1], [2, 2]]), [7, 6]), [2, 1])
b = np.arange(1.0, 6)
for seed in range(4):
    M = np.random.default_rng(seed).normal(size=(5, 5))
    for N in (M, M[[1, 0, 2, 3, 4]]):  # both signs of the determinant
        assert np.allclose(cramer(N, b), np.linalg.solve(N, b))
assert worst_residual(np.linalg.solve) < 1e-14
assert worst_residual(cramer) > 1e6 * worst_residual(np.linalg.solve)
seen = []


def once_wrong(A, b):
    seen.append((A, b))
    return np.linalg.solve(A, b) * (2 if len(seen) == 2 else 1)


worst = worst_residual(once_wrong)  # one wrong answer among 200 is seen
A, b = seen[1]
size = np.linalg.norm(2 * np.linalg.solve(A, b))
assert len(seen) == 200 and np.isclose(worst, np.linalg.norm(b) / size)
for A, _ in seen:  # spectral norm 1, condition number 10^10
    s = np.linalg.svd(A, compute_uv=False)
    assert np.isclose(s[0], 1) and np.isclose(s[0] / s[-1], 1e10, rtol=1e-3)
A = np.array([[2.0, -3.0], [1.0, 4.0]])  # the card
b = np.array([1.0, 6.0])
dets = [np.linalg.det(M) for M in (A, np.c_[b, A[:, 1]], np.c_[A[:, 0], b])]
assert np.allclose(dets, [11, 22, 11])
assert np.allclose(np.linalg.solve(A, b), [2, 1])
