"""Backtracking: halve the step until it has earned its length."""

import numpy as np


# --8<-- [start:show]
def backtracking(f, x, g, eta, c, shrink):
    """A step size at which f falls by at least c * eta * |g|^2."""
    now, square = f(x), g @ g
    while not f(x - eta * g) <= now - c * eta * square:  # nan: refused
        eta *= shrink
    return eta


def valley(x):  # Rosenbrock's function: curvature differs from place to place
    return (1 - x[0]) ** 2 + 100 * (x[1] - x[0] ** 2) ** 2


def slope(x):
    bend = x[1] - x[0] ** 2
    return np.array([-2 * (1 - x[0]) - 400 * x[0] * bend, 200 * bend])


for x in ((-1.5, 2.0), (0.0, 0.5), (0.9, 0.8)):
    x, g = np.array(x), slope(np.array(x))
    eta = backtracking(valley, x, g, 1.0, 1e-4, 0.5)
    print(f"at {x}: eta = 1/{1 / eta:.0f}", end="   ")
    print(f"f {valley(x):.4f} -> {valley(x - eta * g):.4f}")
    # --8<-- [end:show]
    fall = valley(x) - valley(x - eta * g)
    assert fall >= 1e-4 * eta * (g @ g)
    double = valley(x) - valley(x - 2 * eta * g)
    assert double < 1e-4 * 2 * eta * (g @ g)
    h = 1e-6
    for i in range(2):
        e = h * np.eye(2)[i]
        central = (valley(x + e) - valley(x - e)) / (2 * h)
        assert np.isclose(central, g[i], rtol=1e-6, atol=1e-6)

rng = np.random.default_rng(0)  # a bowl: the bounds of the text
lam = np.array([1.0, 4.0, 10.0])
for c in (0.1, 0.5, 0.8):
    for _ in range(200):
        x = rng.normal(size=3)
        eta = backtracking(lambda x: x @ (lam * x) / 2, x, lam * x, 1.0, c, 0.7)
        assert eta > 0.7 * 2 * (1 - c) / 10 - 1e-12
steep = np.array([0.0, 0.0, 1.0])  # along the steepest axis it is exact
eta = backtracking(lambda x: x @ (lam * x) / 2, steep, lam * steep, 1, 0.5, 0.9)
assert eta <= 2 * 0.5 / 10 < eta / 0.9
for c in (1e-4, 0.5, 0.9, 0.99):  # how often a step is shortened at most
    eta = backtracking(
        lambda x: x @ (lam * x) / 2, steep, lam * steep, 100, c, 0.5
    )
    shortened = round(np.log2(100 / eta))
    assert shortened == np.ceil(np.log2(100 * 10 / (2 * (1 - c))))
assert backtracking(valley, np.ones(2), np.zeros(2), 1.0, 0.5, 0.5) == 1.0
with np.errstate(invalid="ignore"):  # undefined from x = 2 on: nan refuses
    left = backtracking(
        lambda x: -np.log(2 - x[0]) - 3 * x[0],
        np.array([0.0]),
        np.array([-2.5]),
        1.0,
        0.1,
        0.5,
    )
assert left == 0.5
# Exact line search: the next gradient is perpendicular to this one.
x = np.array([10.0, 1.0, 2.0])
g = lam * x
best = (g @ g) / (g @ (lam * g))
assert abs((lam * (x - best * g)) @ g) < 1e-9 * (g @ g)
