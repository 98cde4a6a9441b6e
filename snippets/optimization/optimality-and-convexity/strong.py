"""Convex, strictly convex, strongly convex: how flat is the bottom?"""

import numpy as np

# --8<-- [start:show]
functions = {
    "max(|x| - 1, 0)": lambda x: np.maximum(np.abs(x) - 1, 0),
    "x^4": lambda x: x**4,
    "x^2": lambda x: x**2,
}
x = np.linspace(-3, 3, 60_001)
for name, f in functions.items():
    values = f(x)
    bottom = x[values < values.min() + 1e-12]
    low = x[values < 1e-4]
    print(f"{name:16} minima fill {bottom.max() - bottom.min():.2f}", end=", ")
    print(f"below 0.0001: width {low.max() - low.min():.3f}")
# --8<-- [end:show]

# Strong convexity: f - mu / 2 x^2 is still convex, tested on triples.
rng = np.random.default_rng(0)
a, b = rng.uniform(-1, 1, size=(2, 5000)) * rng.choice([1, 0.01], size=5000)


def strongly(f, mu):
    def g(z):
        return f(z) - mu / 2 * z**2

    return np.all(g((a + b) / 2) <= (g(a) + g(b)) / 2 + 1e-15)


assert strongly(lambda z: z**2, 2.0) and not strongly(lambda z: z**2, 2.2)
assert not strongly(lambda z: z**4, 0.01)
assert strongly(lambda z: z**4, 0.0)
# The gap bounds the distance: f(x) - f* >= mu / 2 |x - x*|^2.
z = rng.uniform(-3, 3, 100)
assert np.all(z**2 >= 2 / 2 * z**2)
