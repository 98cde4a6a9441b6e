"""Zero curvature decides nothing: minimum, maximum, neither."""

import numpy as np

# --8<-- [start:show]
cases = {
    "x^4": lambda x: x**4,
    "-x^4": lambda x: -(x**4),
    "x^3": lambda x: x**3,
    "x^6 sin(1/x)": lambda x: x**6 * np.sin(1 / x),
}
steps = np.geomspace(1e-3, 1e-1, 400)
verdict = {}
for name, f in cases.items():
    ahead, back = f(steps), f(-steps)
    up = bool(np.all(ahead > 0) and np.all(back > 0))
    down = bool(np.all(ahead < 0) and np.all(back < 0))
    verdict[name] = up, down
    print(f"{name:13} minimum: {up}, maximum: {down}")
# --8<-- [end:show]

# Slope and curvature tend to zero on either side, where f(0) = 0.
for f in cases.values():
    for h in (1e-1, 1e-2, 1e-3, -1e-3, -1e-2, -1e-1):
        assert (
            abs(f(h)) <= h**2 and abs(f(2 * h) - 2 * f(h)) <= 20 * abs(h) ** 3
        )
assert verdict["x^4"] == (True, False) and verdict["-x^4"] == (False, True)
assert verdict["x^3"] == verdict["x^6 sin(1/x)"] == (False, False)
x = steps
assert np.allclose(cases["x^4"](x), x * cases["x^3"](x))
assert np.allclose(cases["-x^4"](-x), -x * cases["x^3"](x))
wiggle = cases["x^6 sin(1/x)"](1 / (np.pi * (np.arange(300) + 0.5)))
assert np.all(wiggle[::2] > 0) and np.all(wiggle[1::2] < 0)
# Along every line a minimum, and yet none: Peano's (y - x^2)(y - 3 x^2).


def peano(x, y):
    return (y - x**2) * (y - 3 * x**2)


r = np.geomspace(1e-6, 1e-3, 50)
for angle in np.linspace(0, np.pi, 33):
    assert np.all(peano(r * np.cos(angle), r * np.sin(angle)) > 0)
assert np.all(peano(r, 2 * r**2) < 0)
