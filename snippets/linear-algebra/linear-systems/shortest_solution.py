"""Two equations, three unknowns: the shortest solution in five ways."""

import numpy as np
from scipy.linalg import qr, solve_triangular
from scipy.optimize import linprog

A = np.array([[1.0, 1.0, 0.0], [0.0, 1.0, 1.0]])
b = np.array([3.0, 3.0])


def descend(x, eta=0.5, steps=200):  # 0 < eta < 2 / sigma_1^2 = 2/3
    for _ in range(steps):
        x = x - eta * A.T @ (A @ x - b)
    return x


x = A.T @ np.linalg.solve(A @ A.T, b)  # Lagrange multipliers
Q, R = qr(A.T, mode="economic")
ways = {
    "QR of A^T": Q @ solve_triangular(R, b, trans="T"),
    "SVD": np.linalg.pinv(A, rcond=1e-12) @ b,
    "lstsq": np.linalg.lstsq(A, b, rcond=1e-12)[0],
    "gradient descent": descend(np.zeros(3)),
}
print("Lagrange        ", np.round(x, 6))
for name, found in ways.items():
    print(f"{name:16}", np.round(found, 6))
    assert np.allclose(found, x)

z = np.array([1.0, -1.0, 1.0])  # spans the null space
start = np.array([3.0, 0.0, 0.0])
other = descend(start)
print("from (3, 0, 0)  ", np.round(other, 6))
assert np.allclose(A @ other, b)
assert np.allclose(other, x + (z @ start) / (z @ z) * z)

cost = np.ones(6)  # smallest 1-norm: x = p - q with p, q >= 0
sparse = linprog(cost, A_eq=np.hstack([A, -A]), b_eq=b).x
print("smallest 1-norm ", np.round(sparse[:3] - sparse[3:], 6) + 0.0)
assert np.isclose(np.linalg.eigvalsh(A @ A.T)[-1], 3)
