"""A loop differentiated by rule, by a formula and by differences."""

import math


# --8<-- [start:show]
def program(x, steps):
    for _ in range(steps):
        x = 4 * x * (1 - x)
    return x


def automatic(x, steps):
    """The same loop; dx is the derivative of x by the input."""
    dx = 1.0
    for _ in range(steps):
        x, dx = 4 * x * (1 - x), 4 * dx * (1 - x) - 4 * x * dx
    return dx


def symbolic(steps):
    """The derivative as a formula in x, by the product rule."""
    f, df = "x", "1"
    for _ in range(steps):
        f, df = f"4*({f})*(1-({f}))", f"4*({df})*(1-({f}))-4*({f})*({df})"
    return df


for steps in (2, 5, 10):
    numeric = (program(0.2 + 1e-6, steps) - program(0.2, steps)) / 1e-6
    formula = len(symbolic(steps))
    print(f"{steps:2} steps: {automatic(0.2, steps):9.4f} automatic", end="")
    print(f" {numeric:9.4f} numeric; formula of {formula:,} characters")
    # --8<-- [end:show]
    exact, h = automatic(0.2, steps), 1e-7
    bend = (automatic(0.2 + h, steps) - automatic(0.2 - h, steps)) / (2 * h)
    assert math.isclose(numeric - exact, 1e-6 / 2 * bend, rel_tol=0.01)
h = 1e-8  # a shorter step and a central difference do better
shorter = (program(0.2 + h, 10) - program(0.2, 10)) / h
central = (program(0.2 + 1e-6, 10) - program(0.2 - 1e-6, 10)) / 2e-6
assert 1e-3 < abs(numeric / exact - 1) < 1e-2  # the third digit
assert abs(shorter - exact) < abs(numeric - exact) / 10
assert abs(central - exact) < abs(numeric - exact) / 100

for x in (0.2, 0.37):
    angle = math.asin(math.sqrt(x))  # program(x, n) is sin(2^n angle)^2
    slope = 1 / (2 * math.sqrt(x * (1 - x)))
    for n in (1, 2, 5, 10):
        exact = 2**n * math.sin(2 ** (n + 1) * angle) * slope
        assert math.isclose(automatic(x, n), exact, rel_tol=1e-9)
        assert math.isclose(program(x, n), math.sin(2**n * angle) ** 2)
        if n < 10:
            assert math.isclose(eval(symbolic(n)), exact, rel_tol=1e-9)
assert len(symbolic(10)) > 2 * len(symbolic(9))
