"""A tiny residual with a 100% error, and the bound that explains it."""

import numpy as np

# --8<-- [start:show]
norm = np.linalg.norm
A = np.array([[1.0, 1.0], [1.0, 1.0001]])
x = np.array([1.0, 1.0])
b = A @ x
guess = np.array([2.0, 0.0])

kappa = np.linalg.cond(A)
residual = norm(b - A @ guess) / norm(b)
error = norm(guess - x) / norm(x)
print(f"condition number   {kappa:.0f}")
print(f"relative residual  {residual:.1e}")
print(f"relative error     {error:.2f}")
print(f"kappa * residual   {kappa * residual:.2f}")
# --8<-- [end:show]

assert np.isclose(residual, 1e-4 / np.hypot(2, 2.0001))  # over ||b||
assert np.isclose(error, 1)  # sqrt(2) over sqrt(2)
assert np.isclose(kappa + 1 / kappa, np.sum(A**2) / abs(np.linalg.det(A)))
assert round(4.0002 / 0.0001) == round(kappa) == 40002
moved = np.linalg.solve(A, [2, 2])  # the text: 2 instead of 2.0001
assert np.allclose(moved, guess)
assert residual / kappa <= error <= kappa * residual
U, s, Vt = np.linalg.svd(A)  # the worst case: b along u_1, change along u_2
c, change = U[:, 0], 1e-6 * U[:, 1]
z, moved = np.linalg.solve(A, c), np.linalg.solve(A, change)
assert np.isclose(norm(moved) / norm(z), kappa * 1e-6)
E = -s[1] * np.outer(U[:, 1], Vt[1])  # the nearest singular matrix
assert np.isclose(np.linalg.det(A + E), 0)
assert np.isclose(norm(E, 2) / norm(A, 2), 1 / kappa)

rng = np.random.default_rng(0)
above = 0
for _ in range(500):
    M, E, c = (rng.normal(size=s) for s in ((4, 4), (4, 4), 4))
    E *= 0.1
    good, bad = np.linalg.solve(M, c), np.linalg.solve(M + E, c)
    bound = np.linalg.cond(M) * norm(E, 2) / norm(M, 2)
    assert norm(bad - good) / norm(bad) <= bound * (1 + 1e-9)
    if bound < 1:
        limit = bound / (1 - bound)
        assert norm(bad - good) / norm(good) <= limit * (1 + 1e-9)
    above += norm(bad - good) / norm(good) > bound
assert above > 0  # relative to the true solution kappa is no bound
assert abs(1 / 0.5 - 1) / abs(0.5 - 1) == 2  # A = [1] becomes [0.5]
# The card: rows (1, 2), (1, 2.001), b = (3, 3.001), computed (3, 0).
A, x, guess = np.array([[1, 2], [1, 2.001]]), np.ones(2), np.array([3.0, 0])
b = A @ x
assert np.allclose(b, [3, 3.001])
assert np.allclose(b - A @ guess, [0, 0.001])
assert round(1e5 * norm(b - A @ guess) / norm(b)) == 24
assert np.isclose(norm(guess - x) / norm(x), np.sqrt(2.5))
kappa = np.linalg.cond(A)
assert np.isclose(kappa + 1 / kappa, np.sum(A**2) / 0.001)
assert 9.9e3 < kappa < 1.01e4
assert round(10 * kappa * norm(b - A @ guess) / norm(b)) == 24
