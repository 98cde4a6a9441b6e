"""x = 1, x = 2, x = 9: no solution, and three ways to compromise."""

import numpy as np

# --8<-- [start:show]
b = np.array([1.0, 2.0, 9.0])
grid = np.linspace(0, 10, 1001)  # candidates for x, in steps of 0.01
r = np.abs(b - grid[:, None])  # one row of residuals for each candidate
costs = {
    "1-norm": r.sum(axis=1),
    "2-norm": np.sqrt((r**2).sum(axis=1)),
    "max norm": r.max(axis=1),
}
for name, cost in costs.items():
    print(f"{name:9} x = {grid[np.argmin(cost)]:.2f}")
# --8<-- [end:show]

best = [grid[np.argmin(cost)] for cost in costs.values()]
assert np.allclose(best, [np.median(b), b.mean(), (b.min() + b.max()) / 2])
assert np.allclose(best, [2, 4, 5])  # by hand
A = np.ones((3, 1))
assert np.isclose(np.linalg.lstsq(A, b, rcond=1e-12)[0][0], b.mean())
assert np.linalg.matrix_rank(np.c_[A, b]) == 2  # above rank A = 1
