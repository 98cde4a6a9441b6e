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

# KKT: gradient >= 0 where x = 0, and 0 where x > 0.
assert np.all(gradient >= -1e-9) and np.allclose(gradient * x, 0)
grid = np.stack(np.meshgrid(np.linspace(0, 3, 301), np.linspace(0, 3, 301)), -1)
values = np.einsum("...i,ij,...j->...", grid, A, grid) / 2 - grid @ b
assert x @ A @ x / 2 - b @ x <= values.min() + 1e-9
clipped = np.maximum(np.linalg.solve(A, b), 0)
assert not np.allclose(clipped, x)  # clipping the free solution is not enough
