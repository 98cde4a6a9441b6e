"""Projected gradient: step, then go back to the nearest allowed point."""

import numpy as np
from scipy.optimize import minimize

# --8<-- [start:show]
H = np.array([[2.0, -2.0], [-2.0, 5.0]])
free = np.array([3.0, 2.0])  # the minimum without a constraint


def slope(x):
    return H @ (x - free)


def onto_ball(x, r):
    return x * min(1, r / max(np.linalg.norm(x), 1e-300))


x = np.zeros(2)
for _ in range(100):
    x = onto_ball(x - 0.2 * slope(x), 1)
print("projected at each step:", np.round(x, 3))
print("minimum, then projected:", np.round(onto_ball(free, 1), 3))
# --8<-- [end:show]


def f(x):
    return (x - free) @ H @ (x - free) / 2


wanted = minimize(
    f,
    np.zeros(2),
    constraints={"type": "ineq", "fun": lambda x: 1 - x @ x},
    tol=1e-12,
).x
assert np.allclose(x, wanted, atol=1e-5)
assert f(x) < f(onto_ball(free, 1)) - 0.01
assert np.allclose(onto_ball(np.array([0.3, 0.4]), 1), [0.3, 0.4])
assert np.allclose(onto_ball(np.array([3.0, 4.0]), 2), [1.2, 1.6])
assert abs(slope(x)[0] * x[1] - slope(x)[1] * x[0]) < 1e-6
