"""Solving against inverting: the residual tells them apart."""

import numpy as np

# --8<-- [start:show]
n, kappa = 60, 1e10
solved, inverted = [], []
for seed in range(20):
    rng = np.random.default_rng(seed)
    P, _ = np.linalg.qr(rng.normal(size=(n, n)))
    Q, _ = np.linalg.qr(rng.normal(size=(n, n)))
    A = P * np.geomspace(1, 1 / kappa, n) @ Q.T  # condition number kappa
    b = A @ rng.normal(size=n)
    for name, x in (
        (solved, np.linalg.solve(A, b)),
        (inverted, np.linalg.inv(A) @ b),
    ):
        size = np.linalg.norm(A, 2) * np.linalg.norm(x)
        name.append(np.linalg.norm(A @ x - b) / size)
print("solve:   every residual below 1e-15:", max(solved) < 1e-15)
print("inverse: every residual above 1e-10:", min(inverted) > 1e-10)

T = np.diag(np.full(n, 2.0)) - np.eye(n, k=1) - np.eye(n, k=-1)
filled = np.sum(np.abs(np.linalg.inv(T)) > 1e-9)
print(f"tridiagonal: {np.count_nonzero(T)} non-zeros, inverse {filled}")
# --8<-- [end:show]

assert max(solved) < 1e-15 and min(inverted) > 1e-10
assert np.all(np.array(inverted) > 1e5 * np.array(solved))
for b in rng.normal(size=(20, n)):  # a random b: x is huge and hides it
    for x in (np.linalg.solve(A, b), np.linalg.inv(A) @ b):
        size = np.linalg.norm(A, 2) * np.linalg.norm(x)
        assert np.linalg.norm(A @ x - b) < 1e-15 * size
assert np.isclose(np.linalg.cond(A), kappa, rtol=0.01)
assert filled == n * n
for i, j in ((0, 0), (3, 20), (59, 10)):  # the inverse in closed form
    low, high = min(i, j) + 1, max(i, j) + 1
    entry = np.linalg.inv(T)[i, j]
    assert np.isclose(entry, low * (n + 1 - high) / (n + 1))
