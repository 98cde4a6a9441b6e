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
bent = np.where(np.abs(x) <= 4, -(x**2) + 0.5 * x**3, np.inf)
for name, f in [("x^2", convex), ("x^3/2 - x^2", bent)]:
    values = dual(f, g, multipliers)
    best = f[g <= 0].min()
    at = multipliers[values.argmax()]
    print(f"{name:12} optimum {best:.3f}", end=", ")
    print(f"best bound {values.max():.3f} at multiplier {at:.2f}")
# --8<-- [end:show]

values = dual(convex, g, multipliers)
assert np.allclose(values, multipliers - multipliers**2 / 4, atol=1e-6)
assert np.isclose(values.max(), 1) and np.isclose(
    multipliers[values.argmax()], 2
)
for f in (convex, bent):
    v = dual(f, g, multipliers)
    assert np.all(v <= f[g <= 0].min() + 1e-9)  # weak duality
    assert np.all(np.diff(v, 2) <= 1e-9)  # always concave
assert dual(bent, g, multipliers).max() < bent[g <= 0].min() - 0.1  # a gap
