"""Two 95 % intervals overlap, and the difference is significant."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
a, b, error = 10.0, 13.0, 1.0  # estimates with the same standard error
print(f"A {a - 1.96:.2f} to {a + 1.96:.2f}, B {b - 1.96:.2f} to {b + 1.96:.2f}")
z = (b - a) / np.sqrt(2 * error**2)
print(f"difference {b - a:.0f} +- {1.96 * np.sqrt(2):.2f}", end=", ")
print(f"z = {z:.2f}, p = {2 * stats.norm.sf(z):.3f}")
for level in (0.95, 0.834):
    half = stats.norm.ppf((1 + level) / 2)
    gap = 2 * half  # no overlap beyond this difference
    p = 2 * stats.norm.sf(gap / np.sqrt(2))
    print(f"{level:.1%} intervals just touch: p = {p:.4f}")
# --8<-- [end:show]

assert a + 1.96 > b - 1.96 and 2 * stats.norm.sf(z) < 0.05
touch = 2 * stats.norm.sf(2 * 1.96 / np.sqrt(2))
assert np.isclose(touch, 0.0056, atol=1e-4)
