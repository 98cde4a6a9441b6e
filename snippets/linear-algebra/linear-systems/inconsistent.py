"""x = 1, x = 2, x = 9: no solution, and three ways to compromise."""

import numpy as np

A, b = np.ones((3, 1)), np.array([1.0, 2.0, 9.0])
ranks = [np.linalg.matrix_rank(M, rtol=1e-9) for M in (A, np.c_[A, b])]
print("rank A", ranks[0], " rank [A|b]", ranks[1])

y = np.array([1.0, -1.0, 0.0])  # y^T A = 0, so y^T b should be 0
print(f"y^T A = {(y @ A)[0]:.0f}  y^T b = {y @ b:.0f}")

grid = np.linspace(0, 10, 1001)  # all candidates x, in steps of 0.01
gaps = np.abs(grid[:, None] - b)
costs = {
    "1-norm, median": gaps.sum(axis=1),
    "2-norm, mean": np.sqrt((gaps**2).sum(axis=1)),
    "max norm, midrange": gaps.max(axis=1),
}
for name, cost in costs.items():
    print(f"{name:19} x = {grid[np.argmin(cost)]:.2f}")
assert np.isclose(grid[np.argmin(costs["1-norm, median"])], np.median(b))
least = np.linalg.lstsq(A, b, rcond=1e-12)[0][0]
assert np.isclose(least, b.mean())
