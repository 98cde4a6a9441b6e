"""Why pivot: a tiny pivot ruins the answer; growth in the worst case."""

import numpy as np
from scipy.linalg import lu

eps = 1e-20
A, b = np.array([[eps, 1.0], [1.0, 1.0]]), np.array([1.0, 2.0])
m = A[1, 0] / A[0, 0]  # multiplier 1e20
u22 = A[1, 1] - m * A[0, 1]  # 1 - 1e20 is stored as -1e20
x2 = (b[1] - m * b[0]) / u22
x1 = (b[0] - x2) / A[0, 0]
print(f"no pivoting:   x = ({x1:.4f}, {x2:.4f})")
print("pivoting:      x = ({:.4f}, {:.4f})".format(*np.linalg.solve(A, b)))
L, U = np.array([[1, 0], [m, 1]]), np.array([[eps, 1], [0, u22]])
print("L U - A =", (L @ U - A).tolist())
assert np.linalg.cond(A) < 3  # nothing is wrong with the problem
assert u22 == -m  # the entry 1 was lost


def growth(A):
    U = lu(A)[2]
    return abs(U).max() / abs(A).max()


n = 60
W = np.eye(n) - np.tril(np.ones((n, n)), -1)
W[:, -1] = 1
rng = np.random.default_rng(0)
x = rng.normal(size=n)
Q, R = np.linalg.qr(W)
by_lu = np.linalg.solve(W, W @ x)
by_qr = np.linalg.solve(R, Q.T @ (W @ x))
print(
    f"Wilkinson's matrix, n = {n}: growth 2^{np.log2(growth(W)):.0f}, ", end=""
)
print(f"condition number {np.linalg.cond(W):.1f}")
for name, y in (("LU", by_lu), ("QR", by_qr)):
    right = np.linalg.norm(y - x) < 1e-10 * np.linalg.norm(x)
    print(f"  solved to 10 digits by {name}: {right}")
error = np.linalg.norm(by_lu - x) / np.linalg.norm(x)
print("relative error of LU above 1/2:", bool(error > 0.5))
typical = max(growth(rng.normal(size=(n, n))) for _ in range(100))
print("largest growth of 100 random matrices below 20:", typical < 20)

A = np.array([[1.0, 2.0, 1.0], [2.0, 5.0, 4.0], [4.0, 11.0, 13.0]])
P, L, U = lu(A)  # SciPy's convention is A = P L U
assert np.allclose(P @ L @ U, A) and not np.allclose(L @ U, P @ A)
