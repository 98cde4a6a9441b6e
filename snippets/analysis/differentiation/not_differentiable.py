"""Partial derivatives everywhere, and not even continuous."""

import numpy as np


# --8<-- [start:show]
def f(x, y):
    return x * y / (x**2 + y**2) if (x, y) != (0, 0) else 0.0


h = 1e-6
print(
    "partials at the origin:", (f(h, 0) - f(0, 0)) / h, (f(0, h) - f(0, 0)) / h
)
for t in (0.1, 0.01, 0.001):
    print(f"f({t}, {t}) = {f(t, t)}")


def g(x, y):  # continuous, with a slope in every direction
    return x**3 / (x**2 + y**2) if (x, y) != (0, 0) else 0.0


for angle in (0, 30, 60, 90):
    u = np.cos(np.radians(angle)), np.sin(np.radians(angle))
    print(f"g along {angle:2} degrees: {g(h * u[0], h * u[1]) / h:.3f}")
# --8<-- [end:show]

assert f(h, 0) == f(0, h) == f(0, 0) == 0 and f(1e-9, 1e-9) == 0.5
for angle in np.linspace(0, 2 * np.pi, 13):
    u = np.cos(angle), np.sin(angle)
    assert np.isclose(g(h * u[0], h * u[1]) / h, u[0] ** 3)
gradient = np.array([1.0, 0.0])  # the partials of g
u = np.array([0.6, 0.8])
assert not np.isclose(0.6**3, gradient @ u)  # so no linear map fits
