"""A tiny residual with a 100% error, and the bound that explains it."""

import numpy as np

A = np.array([[1.0, 1.0], [1.0, 1.0001]])
b = np.array([2.0, 2.0001])
x = np.array([1.0, 1.0])
assert np.allclose(A @ x, b)
norm = np.linalg.norm

kappa = np.linalg.cond(A)
guess = np.array([2.0, 0.0])
residual = b - A @ guess
print(f"condition number   {kappa:.0f}")
print(f"relative residual  {norm(residual) / norm(b):.1e}")
print(f"relative error     {norm(guess - x) / norm(x):.2f}")
assert norm(guess - x) / norm(x) <= kappa * norm(residual) / norm(b)

U, s, Vt = np.linalg.svd(A)  # the worst case: b along u_1, change along u_2
b, db = U[:, 0], 1e-6 * U[:, 1]
x, dx = np.linalg.solve(A, b), np.linalg.solve(A, db)
print("worst case: error / (kappa x change) = ", end="")
print(f"{norm(dx) / norm(x) / (kappa * norm(db) / norm(b)):.3f}")

E = -s[1] * np.outer(U[:, 1], Vt[1])  # the nearest singular matrix
print(f"nearest singular matrix at {norm(E, 2) / norm(A, 2):.2e}", end="")
print(" = 1 / kappa")
assert np.linalg.matrix_rank(A + E, rtol=1e-9) == 1
assert np.isclose(norm(E, 2) / norm(A, 2), 1 / kappa)

rng = np.random.default_rng(0)
for _ in range(200):  # the bound for a changed matrix
    M, dM, c = (rng.normal(size=s) for s in ((4, 4), (4, 4), 4))
    good, bad = np.linalg.solve(M, c), np.linalg.solve(M + 0.01 * dM, c)
    bound = np.linalg.cond(M) * norm(0.01 * dM, 2) / norm(M, 2)
    assert norm(bad - good) / norm(bad) <= bound * (1 + 1e-9)
