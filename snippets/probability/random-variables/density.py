"""A density above one: probability is area, and the unit matters."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
X = np.sqrt(rng.uniform(size=200_000))  # in hours; density 2 x on [0, 1]

inside = np.mean((X > 0.9) & (X <= 1.0))
print(f"P(0.9 < X <= 1) = {1 - 0.9**2:.2f}, simulated {inside:.3f}")
heights, edges = np.histogram(X, bins=10, range=(0, 1), density=True)
print("density near 1:", round(heights[-1], 2), "per hour")
print("area of the bars:", np.sum(heights * np.diff(edges)).round(6))

per_minute, _ = np.histogram(60 * X, bins=10, range=(0, 60), density=True)
print("density near 60:", round(per_minute[-1], 4), "per minute")
# --8<-- [end:show]

assert abs(inside - 0.19) < 4 * np.sqrt(0.19 * 0.81 / len(X))
assert heights[-1] > 1 and np.isclose(np.sum(heights * np.diff(edges)), 1)
assert np.allclose(per_minute, heights / 60)
middles = (edges[:-1] + edges[1:]) / 2
assert np.allclose(heights, 2 * middles, atol=0.05)
assert np.unique(X).size > 0.999 * X.size  # no value comes twice
# The card: density c x^2 on [0, 2].
c = 3 / 8
x = np.linspace(0, 2, 200_001)
assert np.isclose(np.trapezoid(c * x**2, x), 1)
assert np.isclose(c * 2**2, 1.5)
assert np.isclose(np.trapezoid((c * x**2)[x >= 1], x[x >= 1]), 7 / 8)
assert np.isclose(4 ** (1 / 3), 1.587, atol=1e-3)
assert np.isclose((4 ** (1 / 3)) ** 3 / 8, 0.5)
