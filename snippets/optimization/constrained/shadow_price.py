"""The multiplier is the price of the constraint."""

import numpy as np

# --8<-- [start:show]


def best(radius_squared):
    """Largest x + 2 y with x^2 + y^2 = c: point, value, multiplier."""
    multiplier = -np.sqrt(5 / radius_squared) / 2
    point = np.array([1.0, 2.0]) / (-2 * multiplier)
    return point, point @ [1, 2], multiplier


point, value, multiplier = best(5.0)
print("point", point, "value", value, "multiplier", multiplier)
for c in (5.1, 6.0):
    gain, predicted = best(c)[1] - value, -multiplier * (c - 5)
    print(f"c = {c}: gain {gain:.4f}, predicted {predicted:.4f}")
    # --8<-- [end:show]
    assert 0 < gain < predicted < 1.1 * gain  # a little less than predicted
    assert np.isclose(gain, np.sqrt(5 * c) - 5)

t = np.linspace(0, 2 * np.pi, 200_001)
assert np.isclose(value, 5) and multiplier == -0.5
for c in (1.0, 5.0, 9.0):
    p, v, m = best(c)
    assert np.isclose(v, np.max(np.sqrt(c) * (np.cos(t) + 2 * np.sin(t))))
    assert np.isclose(p @ p, c) and np.allclose([1, 2] + m * 2 * p, 0)
    h = 1e-5
    assert np.isclose((best(c + h)[1] - best(c - h)[1]) / (2 * h), -m)
# The card: least x^2 + 2 y^2 with x + y = 6.
x, y = 4.0, 2.0
assert 2 * x - 8 == 4 * y - 8 == 0 and x + y == 6 and x**2 + 2 * y**2 == 24
grid = np.linspace(-10, 10, 20_001)
assert np.isclose((grid**2 + 2 * (6 - grid) ** 2).min(), 24)
moved = (grid**2 + 2 * (6.1 - grid) ** 2).min()
assert np.isclose(moved - 24, 2 / 3 * 6.1**2 - 24, atol=1e-5)
assert np.isclose(moved - 24, 8 * 0.1 + 0.01 * 2 / 3, atol=1e-5)
