"""What the three theorems promise, and what descent does."""

import numpy as np


# --8<-- [start:show]
def gaps(f, grad, x, eta, k):
    """f after 0, ..., k steps; the minimum is 0."""
    values = [f(x)]
    for _ in range(k):
        x = x - eta * grad(x)
        values.append(f(x))
    return np.array(values)


def bowl(x):  # strongly convex: mu = 1, L = 10
    return (x[0] ** 2 + 10 * x[1] ** 2) / 2


def slope(x):
    return np.array([x[0], 10 * x[1]])


start = np.array([1.0, 1.0])
strong = gaps(bowl, slope, start, 1 / 10, 1000)
flat = gaps(lambda x: x**4 / 4, lambda x: x**3, 1.0, 1 / 3, 1000)  # L = 3
print("   k   bowl      bound     x^4/4     bound")
for k in (10, 100, 1000):
    linear = (1 - 1 / 10) ** k * strong[0]
    sublinear = 3 * 1.0**2 / (2 * k)
    print(f"{k:4}   {strong[k]:.1e}   {linear:.1e}", end="   ")
    print(f"{flat[k]:.1e}   {sublinear:.1e}")
    # --8<-- [end:show]
    assert strong[k] <= linear and flat[k] <= sublinear

assert 0.25 / 110 < flat[1000] / flat[100] < 0.25 / 20  # about 1 / k^2
assert np.isclose(linear, 0.9**1000 * 5.5)
assert np.isclose(strong[200] / strong[100], 0.9**200)  # 0.9^2 a step
assert np.isclose(sublinear, 3 / 2000)
for z in np.array([[3.0, -2.0], [0.5, 4.0]]):
    for e in 1e-4 * np.eye(2):
        central = (bowl(z + e) - bowl(z - e)) / 2e-4
        assert np.isclose(central, slope(z) @ e / 1e-4)
assert np.isclose(flat[1000] * 1000**2, 9 / 16, rtol=0.05)  # 1/(16 eta^2 k^2)
too_long = gaps(bowl, slope, start, 2 / 10, 100)  # 2/L keeps no such promise
assert too_long[100] > 1e3 * 0.9**100 * too_long[0]
k = np.arange(1001)
assert np.all(strong <= 0.9**k * strong[0] * (1 + 1e-9))
assert np.all(flat[1:] <= 3 / (2 * k[1:]))
# Non-convex: f = 1 - cos has L = 1; the smallest squared gradient obeys
# 2 L (f_0 - min f) / k, from any start.
for x in np.linspace(0.01, 3.1, 40):
    f0, squares = 1 - np.cos(x), []
    for j in range(1, 60):
        squares.append(np.sin(x) ** 2)
        assert min(squares) <= 2 * f0 / j
        x = x - np.sin(x)
# The inequality between gradient and gap, on the bowl.
for x in np.random.default_rng(0).normal(size=(100, 2)):
    assert slope(x) @ slope(x) >= 2 * 1 * bowl(x) - 1e-12
x = np.array([3.0, 0.0])  # with equality along the flat axis
assert np.isclose(slope(x) @ slope(x), 2 * bowl(x))
