"""Two equations, three unknowns: which solution is returned?"""

import numpy as np
from scipy.linalg import qr, solve_triangular

# --8<-- [start:show]
A = np.array([[1.0, 1.0, 0.0], [0.0, 1.0, 1.0]])
b = np.array([3.0, 3.0])


def descend(A, b, x, steps=500):
    """Gradient descent on half the squared residual, from x."""
    eta = 1 / np.linalg.norm(A, 2) ** 2  # below 2 / sigma_1^2
    for _ in range(steps):
        x = x - eta * A.T @ (A @ x - b)
    return x


print("formula        ", A.T @ np.linalg.solve(A @ A.T, b))
print("lstsq          ", np.linalg.lstsq(A, b, rcond=1e-12)[0].round(6))
print("from 0         ", descend(A, b, np.zeros(3)).round(6))
print("from (3, 0, 0) ", descend(A, b, np.array([3.0, 0, 0])).round(6))
# --8<-- [end:show]

x, z = np.array([1.0, 2.0, 1.0]), np.array([1.0, -1.0, 1.0])
assert np.allclose(A @ x, b) and np.allclose(A @ z, 0) and x @ z == 0

rng = np.random.default_rng(0)
A, b = rng.normal(size=(3, 7)), rng.normal(size=3)
start = rng.normal(size=7)
x = A.T @ np.linalg.solve(A @ A.T, b)
Q, R = qr(A.T, mode="economic")
assert np.allclose(Q @ solve_triangular(R, b, trans="T"), x)
assert np.allclose(np.linalg.lstsq(A, b, rcond=1e-12)[0], x)
assert np.allclose(descend(A, b, np.zeros(7)), x)
lost = start - A.T @ np.linalg.solve(A @ A.T, A @ start)  # kernel part
assert np.allclose(descend(A, b, start), x + lost)
w = np.zeros(7)  # stochastic steps stay in the row space too
for i in rng.integers(3, size=20_000):
    w = w - 0.05 * (A[i] @ w - b[i]) * A[i]
assert np.allclose(w, x, atol=1e-6)
