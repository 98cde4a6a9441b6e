"""Cauchy-Schwarz: what is lost is the residual of a projection."""

import numpy as np

# --8<-- [start:show]
x, y = np.array([1.0, 2.0, 2.0]), np.array([2.0, 3.0, 6.0])

t = (x @ y) / (y @ y)  # coefficient of the projection of x on y
r = x - t * y
print(f"(x.y)^2 = {(x @ y) ** 2:.0f} <= {(x @ x) * (y @ y):.0f}")
print(f"|r|^2 |y|^2 = {(r @ r) * (y @ y):.0f}, and r.y = {abs(r @ y):.0f}")

a, b = x - x.mean(), y - y.mean()
cos = a @ b / np.sqrt((a @ a) * (b @ b))
print(f"cosine after centring {cos:.4f}", end=", ")
print(f"correlation {np.corrcoef(x, y)[0, 1]:.4f}")
# --8<-- [end:show]

assert (x @ y, x @ x, y @ y) == (20, 9, 49)  # by hand
assert np.isclose(r @ y, 0)
assert np.isclose((x @ x) * (y @ y) - (x @ y) ** 2, (r @ r) * (y @ y))
assert np.isclose(cos, np.corrcoef(x, y)[0, 1])
rng = np.random.default_rng(0)
for d in (2, 3, 6):
    u, v = rng.normal(size=(2, d)) + 1j * rng.normal(size=(2, d))
    t = np.vdot(v, u) / np.vdot(v, v)  # <v, u>, first argument conjugated
    r = u - t * v
    slack = np.linalg.norm(u) ** 2 * np.linalg.norm(v) ** 2
    slack -= abs(np.vdot(u, v)) ** 2
    assert np.isclose(np.vdot(v, r), 0)
    assert np.isclose(slack, np.linalg.norm(r) ** 2 * np.linalg.norm(v) ** 2)
    w = (2 - 3j) * u  # equality: dependent
    both = np.linalg.norm(u) * np.linalg.norm(w)
    assert np.isclose(abs(np.vdot(u, w)), both)
    M = rng.normal(size=(d, d))
    M = M @ M.T + np.eye(d)  # the matrix version, on the card
    g, h = rng.normal(size=(2, d))
    assert (g @ h) ** 2 <= (g @ M @ g) * (h @ np.linalg.solve(M, h))
    h = M @ g  # equality
    assert np.isclose((g @ h) ** 2, (g @ M @ g) * (h @ np.linalg.solve(M, h)))
