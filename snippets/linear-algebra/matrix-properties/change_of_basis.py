"""The reflection in the line through (2, 1), in two bases."""

import numpy as np

P = np.array([[2.0, -1.0], [1.0, 2.0]])  # new basis vectors as columns
B = np.diag([1.0, -1.0])  # what the map does in that basis
A = P @ B @ np.linalg.inv(P)
print("A =", A.round(3).tolist())

x = np.array([1.0, 3.0])
c = np.linalg.solve(P, x)  # coordinates of x in the new basis
print("x =", x, " c =", c, " B c =", B @ c, " A x =", (A @ x).round(3))
assert np.allclose(P @ (B @ c), A @ x)

rng = np.random.default_rng(0)
M = rng.normal(size=(4, 4))
S = rng.normal(size=(4, 4))
K = np.linalg.solve(S, M @ S)  # S^-1 M S
for name, f in {
    "trace": np.trace,
    "determinant": np.linalg.det,
    "characteristic polynomial": np.poly,
    "rank": lambda Z: np.linalg.matrix_rank(Z, rtol=1e-10),
    "Frobenius norm": np.linalg.norm,
    "singular values": lambda Z: np.linalg.svd(Z, compute_uv=False),
    "definite part x^T M x": lambda Z: np.linalg.eigvalsh(Z + Z.T),
}.items():
    print(f"{name:26} preserved: {np.allclose(f(M), f(K))}")
