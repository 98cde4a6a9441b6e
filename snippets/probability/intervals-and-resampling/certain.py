"""A valid 50 % interval that for some data covers for certain."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
theta = 7.3
x = rng.uniform(theta - 0.5, theta + 0.5, size=(100_000, 2))
low, high = x.min(axis=1), x.max(axis=1)
covers = (low <= theta) & (theta <= high)
wide = high - low > 0.5
print(f"covers in {covers.mean():.3f} of the samples")
print(f"of those that differ by more than 0.5: {covers[wide].mean():.3f}")
print(f"of the others: {covers[~wide].mean():.3f}")
# --8<-- [end:show]

assert abs(covers.mean() - 0.5) < 4 * np.sqrt(0.25 / 100_000)
assert covers[wide].all() and abs(wide.mean() - 0.25) < 0.01
assert abs(covers[~wide].mean() - 1 / 3) < 0.01
