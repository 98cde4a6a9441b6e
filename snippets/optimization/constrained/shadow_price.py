"""The multiplier is the price of the constraint."""

import numpy as np

# --8<-- [start:show]


def best(radius_squared):
    """Largest x + 2 y with x^2 + y^2 = c: point, value, multiplier."""
    point = np.array([1.0, 2.0]) * np.sqrt(radius_squared / 5)
    multiplier = np.sqrt(5) / (2 * np.sqrt(radius_squared))
    return point, point @ [1, 2], multiplier


point, value, multiplier = best(5.0)
print("point", point, "value", value, "multiplier", multiplier)
for c in (5.1, 6.0):
    gain = best(c)[1] - value
    print(
        f"c = {c}: gain {gain:.4f}, multiplier times change {(c - 5) / 2:.4f}"
    )
# --8<-- [end:show]

t = np.linspace(0, 2 * np.pi, 200_001)
for c in (1.0, 5.0, 9.0):
    p, v, m = best(c)
    assert np.isclose(v, np.max(np.sqrt(c) * (np.cos(t) + 2 * np.sin(t))))
    assert np.isclose(p @ p, c) and np.allclose([1, 2], m * 2 * p)
    h = 1e-5
    assert np.isclose((best(c + h)[1] - best(c - h)[1]) / (2 * h), m)
# The card: least x^2 + 2 y^2 with x + y = 6.
x, y = 4.0, 2.0
assert 2 * x == 4 * y == 8 and x + y == 6 and x**2 + 2 * y**2 == 24
grid = np.linspace(-10, 10, 20_001)
assert np.isclose((grid**2 + 2 * (6 - grid) ** 2).min(), 24)
assert np.isclose(2 / 3 * 6.1**2 - 24, 8 * 0.1, atol=0.01)
