"""The dual function bounds the optimum from below; the gap may or may not close."""

import numpy as np

# --8<-- [start:show]
x = np.linspace(-4, 4, 80_001)


def dual(f, g, multipliers):
    """Least value of f + multiplier g over x, for each multiplier."""
    return np.array([np.min(f + m * g) for m in multipliers])


multipliers = np.linspace(0, 8, 801)
g = 1 - x  # the constraint x >= 1
convex = x**2
bent = x**3 / 2 - x**2
for name, f in [("x^2", convex), ("x^3/2 - x^2", bent)]:
    values = dual(f, g, multipliers)
    best = f[g <= 0].min()
    at = multipliers[values.argmax()]
    print(f"{name:12} optimum {best:.3f}", end=", ")
    print(f"best bound {values.max():.3f} at multiplier {at:.2f}")
    # --8<-- [end:show]
    # The optimum once more, from the ends and the flat points of f.
    flat = {"x^2": [0.0], "x^3/2 - x^2": [0.0, 4 / 3]}[name]
    rule = {"x^2": [1, 0, 0], "x^3/2 - x^2": [0.5, -1, 0, 0]}[name]
    candidates = np.polyval(rule, [1.0, 4.0] + [p for p in flat if p >= 1])
    assert np.isclose(best, candidates.min(), atol=1e-7)
    assert 0 < at < multipliers[-1]  # the best bound is inside the grid

values = dual(convex, g, multipliers)
assert np.allclose(values, multipliers - multipliers**2 / 4, atol=1e-6)
assert np.isclose(values.max(), 1) and np.isclose(
    multipliers[values.argmax()], 2
)
for f in (convex, bent):
    v = dual(f, g, multipliers)
    assert np.all(v <= f[g <= 0].min() + 1e-9)  # weak duality
    assert np.all(np.diff(v, 2) <= 1e-9)  # always concave
# The gap: up to the price 7.5 the forbidden -4 is best, then an allowed
# point that is not the optimum 4/3; at 7.5 both have the same value.
for price in np.linspace(0, 20, 201):
    least = x[np.argmin(bent + price * g)]
    assert least == -4 if price <= 7.5 else least >= 3
low, high = (z**3 / 2 - z**2 + 7.5 * (1 - z) for z in (-4, 3))
assert low == high and np.isclose(dual(bent, g, multipliers).max(), low)

# The card: penalty, barrier and augmented Lagrangian for x^2, x >= 1.
fine = np.linspace(-1, 3, 400_001)
gap = 1 - fine
for rho in (1.0, 2.0, 98.0):  # outside, by 2 / (2 + rho)
    least = fine[np.argmin(fine**2 + rho / 2 * np.maximum(0, gap) ** 2)]
    assert np.isclose(least, rho / (2 + rho), atol=1e-5) and least < 1
    assert np.isclose(rho * (1 - least), 2 * least, atol=2e-3)
inner = fine[fine > 1]
for t in (0.25, 10.0, 1000.0):  # inside
    least = inner[np.argmin(inner**2 - np.log(inner - 1) / t)]
    assert np.isclose(2 * least * (least - 1), 1 / t, atol=1e-4)
    assert np.isclose(1 / (t * (least - 1)), 2 * least, rtol=0.03)
price, steps = 0.0, []
for _ in range(3):  # the general form, with the constraint as an inequality
    pushed = np.maximum(0, price + 2 * gap) ** 2 / 4
    steps.append(fine[np.argmin(fine**2 + pushed)])
    price = max(0.0, price + 2 * (1 - steps[-1]))
assert np.allclose(steps, [0.5, 0.75, 0.875], atol=1e-5)
assert np.isclose(price, 1.75, atol=1e-4)
for rho in (1.9, 2.0, 2.1, 5.0):  # the absolute penalty is exact from 2 on
    least = fine[np.argmin(fine**2 + rho * np.maximum(0, gap))]
    assert np.isclose(least, 1, atol=1e-5) == (rho >= 2)
