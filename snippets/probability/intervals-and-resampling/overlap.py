"""Two 95 % intervals overlap, and the difference is significant."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
a, b, error = 10.0, 13.0, 1.0  # estimates with the same standard error
print(f"A {a - 1.96:.2f} to {a + 1.96:.2f}, B {b - 1.96:.2f} to {b + 1.96:.2f}")
z = (b - a) / np.sqrt(error**2 + error**2)
print(f"difference {b - a:.0f} +- {1.96 * np.sqrt(2):.2f}", end=", ")
print(f"z = {z:.2f}, p = {2 * stats.norm.sf(z):.3f}")
touching = {}
for ratio, level in [(1, 0.95), (5, 0.95), (1, 0.834)]:
    half = stats.norm.ppf((1 + level) / 2) * np.array([1, ratio])
    gap = half.sum()  # the estimates' distance if the intervals just touch
    touching[ratio, level] = 2 * stats.norm.sf(gap / np.hypot(1, ratio))
    print(f"errors 1 and {ratio}, {level:.1%} intervals that touch:", end=" ")
    print(f"p = {touching[ratio, level]:.4f}")
# --8<-- [end:show]

assert (a + 1.96 > b - 1.96) and 2 * stats.norm.sf(z) < 0.05
assert np.isclose(z, 3 / np.sqrt(2)) and b - a > 1.96 * np.sqrt(2)
# By simulation: of independent pairs without a difference, how many gape?
rng = np.random.default_rng(0)
noise = rng.normal(size=(2, 1_000_000))
for (ratio, level), p in touching.items():
    edge = stats.norm.isf((1 - level) / 2) * (1 + ratio)
    gape = np.abs(noise[0] - ratio * noise[1]) > edge
    assert abs(gape.mean() - p) < 4 * np.sqrt(p * (1 - p) / 1e6)
assert touching[1, 0.95] < 0.006 and abs(touching[1, 0.834] - 0.05) < 5e-4
assert touching[1, 0.95] < touching[5, 0.95] < 0.05
# The card: 20 +- 3.92 and 27 +- 3.92.
card = 7 / np.hypot(2, 2)
assert round(card, 2) == 2.47 and round(2 * stats.norm.sf(card), 3) == 0.013
assert 20 + 3.92 > 27 - 3.92 and 7 > 1.96 * np.hypot(2, 2)
# No overlap is significant under any dependence: sd(A - B) <= the sum.
for correlation in np.linspace(-1, 1, 21):
    for ratio in (0.2, 1, 3):
        sd = np.sqrt(1 + ratio**2 - 2 * correlation * ratio)
        assert 1.96 * (1 + ratio) >= 1.96 * sd * (1 - 1e-12)
