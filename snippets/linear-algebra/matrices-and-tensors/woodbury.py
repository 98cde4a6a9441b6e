"""Woodbury: a diagonal plus a low rank, solved without an n x n matrix."""

import numpy as np

rng = np.random.default_rng(0)
n, k = 400, 5
U = rng.normal(size=(n, k))


def woodbury(D, U, b):
    """Solve (diag(D) + U U^T) x = b."""
    DU = U / D[:, None]
    small = np.eye(U.shape[1]) + U.T @ DU  # k x k, positive definite
    return b / D - DU @ np.linalg.solve(small, DU.T @ b)


for floor in (1.0, 1e-10):
    D = floor * rng.uniform(1, 2, size=n)
    A = np.diag(D) + U @ U.T
    b = A @ rng.normal(size=n)
    size = np.linalg.norm(b)
    fast = np.linalg.norm(A @ woodbury(D, U, b) - b) / size
    direct = np.linalg.norm(A @ np.linalg.solve(A, b) - b) / size
    print(f"D near {floor:.0e}: residual below 1e-10", end="  ")
    print(f"direct {direct < 1e-10}  Woodbury {fast < 1e-10}")
    assert direct < 1e-10 and (fast < 1e-10) == (floor == 1.0)

print(f"Cholesky {n**3 / 3:.1e} flops  Woodbury {2 * n * k * k:.1e} flops")

A = np.array([[2.0, 0.0], [0.0, 4.0]])  # Sherman-Morrison by hand
u, v = np.array([1.0, 1.0]), np.array([2.0, 2.0])
inv = np.diag([0.5, 0.25])
s = 1 + v @ inv @ u
updated = inv - np.outer(inv @ u, v @ inv) / s
print(f"1 + v^T A^-1 u = {s}  5 x inverse = {(5 * updated).tolist()}")
assert np.allclose(updated @ (A + np.outer(u, v)), np.eye(2))
assert np.isclose(np.linalg.det(A + np.outer(u, v)), 8 * s)
