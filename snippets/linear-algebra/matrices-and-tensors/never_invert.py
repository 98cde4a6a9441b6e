"""Solving against inverting: the residual tells them apart."""

import numpy as np

rng = np.random.default_rng(0)
n, kappa = 60, 1e10
P, _ = np.linalg.qr(rng.normal(size=(n, n)))
Q, _ = np.linalg.qr(rng.normal(size=(n, n)))
A = P * np.geomspace(1, 1 / kappa, n) @ Q.T
b = A @ rng.normal(size=n)


def relative_residual(x):
    size = np.linalg.norm(A, 2) * np.linalg.norm(x)
    return np.linalg.norm(A @ x - b) / size


solved = relative_residual(np.linalg.solve(A, b))
inverted = relative_residual(np.linalg.inv(A) @ b)
print(f"residual of solve below 1e-15:   {solved < 1e-15}")
print(f"residual of inverse above 1e-10: {inverted > 1e-10}")
print(f"more than 10,000 times worse:    {inverted > 1e4 * solved}")
assert solved < 1e-15 and inverted > 1e4 * solved

T = np.diag(np.full(n, 2.0)) - np.eye(n, k=1) - np.eye(n, k=-1)
full = np.linalg.inv(T)
stored = np.count_nonzero(T)
print(f"tridiagonal: {stored} non-zeros, inverse {np.sum(full > 1e-9)}")
print(f"solve {2 * n**3 / 3:.0f} flops, inverse {2 * n**3:.0f}")
