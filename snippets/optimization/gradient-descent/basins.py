"""Which minimum descent finds depends on the start, and on the step."""

import numpy as np


# --8<-- [start:show]
def f(x):
    return x**4 / 4 - x**2 / 2 + x / 10


def slope(x):
    return x**3 - x + 0.1


for start, eta in (
    (-2.0, 0.1),
    (0.05, 0.1),
    (0.15, 0.1),
    (2.0, 0.1),
    (2.0, 0.4),
):
    x = start
    for _ in range(1000):
        x = x - eta * slope(x)
    print(f"start {start:5.2f}, eta {eta}: x = {x:6.3f}, f = {f(x):6.3f}")
    # --8<-- [end:show]
    assert abs(slope(x)) < 1e-9 and 3 * x**2 - 1 > 0  # a minimum
    assert (x < 0) == (start < 0.1 or eta > 0.3)
assert [start, eta] == [2.0, 0.4]

roots = np.sort(np.roots([1, 0, -1, 0.1]).real)
assert np.allclose(slope(roots), 0)
assert np.all(3 * roots[[0, 2]] ** 2 > 1) and 3 * roots[1] ** 2 < 1
assert 0.05 < roots[1] < 0.15  # the hilltop between the basins
assert f(roots[0]) < f(roots[2])
for x in (-1.7, 0.3, 1.9):
    assert np.isclose((f(x + 1e-5) - f(x - 1e-5)) / 2e-5, slope(x))
for start in np.linspace(-2, 2, 101):  # small steps stay in their valley
    x = start
    for _ in range(2000):
        x = x - 0.05 * slope(x)
    assert np.isclose(x, roots[2] if start > roots[1] else roots[0])
assert 2.0 - 0.4 * slope(2.0) < roots[1]  # the large first step crosses
