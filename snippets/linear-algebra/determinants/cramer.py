"""Cramer's rule is right on paper and loses the residual in floating point."""

import numpy as np


def cramer(A, b):  # determinants by elimination, (n + 1) of them
    x = np.empty(len(b))
    for j in range(len(b)):
        A_j = A.copy()
        A_j[:, j] = b
        x[j] = np.linalg.det(A_j) / np.linalg.det(A)
    return x


A = np.array([[3.0, 1.0], [1.0, 2.0]])
b = np.array([5.0, 5.0])
print("x =", np.round(cramer(A, b), 6), " (determinants 5, 10 over 5)")
assert np.allclose(cramer(A, b), np.linalg.solve(A, b))

rng = np.random.default_rng(0)
worst = {"elimination": 0.0, "Cramer": 0.0}
for _ in range(200):  # condition number 10^10, n = 10
    Q, _ = np.linalg.qr(rng.normal(size=(10, 10)))
    Z, _ = np.linalg.qr(rng.normal(size=(10, 10)))
    A = Q * np.logspace(0, -10, 10) @ Z
    b = A @ rng.normal(size=10)
    for name, f in (("elimination", np.linalg.solve), ("Cramer", cramer)):
        x = f(A, b)
        scale = np.linalg.norm(A, 2) * np.linalg.norm(x)
        r = np.linalg.norm(A @ x - b) / scale
        worst[name] = max(worst[name], r)
for name, r in worst.items():
    print(f"{name:12} worst relative residual below 1e-14: {r < 1e-14}")
assert worst["Cramer"] > 1e6 * worst["elimination"]
