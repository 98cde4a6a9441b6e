"""Mixed second derivatives that do not commute, and why one may ignore it."""

import numpy as np


# --8<-- [start:show]
def f(x, y):
    if x == y == 0:
        return 0.0
    return x * y * (x**2 - y**2) / (x**2 + y**2)


h, k = 1e-3, 1e-7


def by_x(y):  # partial by x at (0, y)
    return (f(k, y) - f(-k, y)) / (2 * k)


def by_y(x):  # partial by y at (x, 0)
    return (f(x, k) - f(x, -k)) / (2 * k)


x_then_y = (by_x(h) - by_x(-h)) / (2 * h)
y_then_x = (by_y(h) - by_y(-h)) / (2 * h)
print(f"first x, then y: {x_then_y:.3f}")
print(f"first y, then x: {y_then_x:.3f}")
# --8<-- [end:show]

for t in (0.3, 2.0):
    assert np.isclose(by_x(t), -t) and np.isclose(by_y(t), t)
assert np.isclose(x_then_y, -1) and np.isclose(y_then_x, 1)
# Away from the origin they agree.
x, y, s = 0.7, 0.4, 1e-4


def mixed():
    return (
        f(x + s, y + s) - f(x + s, y - s) - f(x - s, y + s) + f(x - s, y - s)
    ) / (4 * s**2)


top = (x**2 - y**2) * ((x**2 + y**2) ** 2 + 8 * x**2 * y**2)
assert np.isclose(mixed(), top / (x**2 + y**2) ** 3, atol=1e-5)
