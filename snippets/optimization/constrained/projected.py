"""Projected gradient: step, then return to the constraint."""

import numpy as np

# --8<-- [start:show]
A = np.array([[3.0, 1.0], [1.0, 2.0]])
b = np.array([4.0, -1.0])
x = np.zeros(2)
for _ in range(200):  # least x'Ax / 2 - b'x with x >= 0
    x = np.maximum(x - 0.2 * (A @ x - b), 0)
gradient = A @ x - b
print("solution", x.round(6), "gradient there", gradient.round(6))
print("unconstrained", np.linalg.solve(A, b))
# --8<-- [end:show]

# By hand: with y = 0 the first equation is 3 x = 4; then x + 1 pushes y down.
assert np.allclose(x, [4 / 3, 0]) and np.allclose(gradient, [0, 4 / 3 + 1])
# KKT: gradient >= 0 where x = 0, and 0 where x > 0.
assert np.all(gradient >= -1e-9) and np.allclose(gradient * x, 0)
grid = np.stack(np.meshgrid(np.linspace(0, 3, 301), np.linspace(0, 3, 301)), -1)
values = np.einsum("...i,ij,...j->...", grid, A, grid) / 2 - grid @ b
assert x @ A @ x / 2 - b @ x <= values.min() + 1e-9 and x.min() >= 0
best = grid[np.unravel_index(values.argmin(), values.shape)]
assert np.allclose(x, best, atol=0.01)
clipped = np.maximum(np.linalg.solve(A, b), 0)
assert not np.allclose(clipped, x)  # clipping the free solution is not enough
assert 0.2 < 2 / np.linalg.eigvalsh(A).max()  # the step size converges
# The card: rows (2, 1), (1, 1) and b = (3, 1).
M, c = np.array([[2.0, 1], [1, 1]]), np.array([3.0, 1])
assert np.allclose(np.linalg.solve(M, c), [2, -1])
card = np.array([1.5, 0])
assert np.allclose(M @ card - c, [0, 0.5])
values = np.einsum("...i,ij,...j->...", grid, M, grid) / 2 - grid @ c
best = grid[np.unravel_index(values.argmin(), values.shape)]
assert np.allclose(card, best) and np.isclose(values.min(), -2.25)
assert np.isclose(np.array([2, 0]) @ M @ [2, 0] / 2 - c @ [2, 0], -2)
# Clipping fails in one coordinate too, if it is not convex.
t = np.linspace(-3, 3, 60_001)
double = (t + 1) ** 2 * (t - 2) ** 2 + 0.1 * t
assert t[double.argmin()] < 0 and double[t == 0] == 4
assert t[t >= 0][double[t >= 0].argmin()] > 1.9 and double[t >= 0].min() < 0.2
