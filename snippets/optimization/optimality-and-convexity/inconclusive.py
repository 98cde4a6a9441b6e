"""Zero curvature decides nothing: minimum, maximum, neither."""

import numpy as np

# --8<-- [start:show]
cases = {
    "x^4": lambda x: x**4,
    "-x^4": lambda x: -(x**4),
    "x^3": lambda x: x**3,
    "x^4 sin(1/x)": lambda x: x**4 * np.sin(1 / x),
}
steps = np.geomspace(1e-3, 1e-1, 400)
for name, f in cases.items():
    ahead, back = f(steps), f(-steps)
    up = bool(np.all(ahead > 0) and np.all(back > 0))
    down = bool(np.all(ahead < 0) and np.all(back < 0))
    print(f"{name:13} minimum: {up}, maximum: {down}")
# --8<-- [end:show]

for f in cases.values():
    h = 1e-4
    slope = (f(h) - f(-h)) / (2 * h)
    curvature = (f(h) + f(-h)) / h**2  # f(0) = 0
    assert abs(slope) < 1e-7 and abs(curvature) < 1e-6
assert np.all(cases["x^4"](steps) > 0) and np.all(cases["x^3"](-steps) < 0)
wiggle = cases["x^4 sin(1/x)"](steps)
assert wiggle.max() > 0 > wiggle.min()
# Along every line a minimum, and yet none: Peano's (y - x^2)(y - 3 x^2).


def peano(x, y):
    return (y - x**2) * (y - 3 * x**2)


r = np.geomspace(1e-6, 1e-3, 50)
for angle in np.linspace(0, np.pi, 33):
    assert np.all(peano(r * np.cos(angle), r * np.sin(angle)) > 0)
assert np.all(peano(r, 2 * r**2) < 0)
