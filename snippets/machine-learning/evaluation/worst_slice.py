"""The worst of many slices is bad by chance."""

import numpy as np
from scipy.stats import binom

# --8<-- [start:show]
rng = np.random.default_rng(0)
# 40 slices of 50 examples, each classified with accuracy 0.9; 5,000 runs.
right = rng.binomial(50, 0.9, size=(5000, 40)) / 50
worst = np.argmin(right, axis=1)
again = rng.binomial(50, 0.9, size=(5000, 40)) / 50  # fresh examples
runs = np.arange(5000)
first, second = right[runs, worst].mean(), again[runs, worst].mean()
print(f"all slices {right.mean():.2f}, the worst of 40 {first:.2f}")
print(f"the same slice, measured again: {second:.2f}")
low = right <= 0.8
one, some = low.mean(), low.any(axis=1).mean()
print(f"at most 0.80: one slice {one:.3f}, some slice of 40 {some:.2f}")
# --8<-- [end:show]

k = np.arange(51)
least = (1 - binom.cdf(k - 1, 50, 0.9)) ** 40  # P(all slices >= k)
expected = np.sum(least[1:]) / 50
assert abs(first - expected) < 0.005
assert abs(second - 0.9) < 0.005
p = binom.cdf(40, 50, 0.9)
assert abs(one - p) < 0.002 and abs(some - (1 - (1 - p) ** 40)) < 0.03
# The card: 60 slices of 100, 92 % overall, the worst at 85.
p = binom.cdf(85, 100, 0.92)
assert round(p, 3) == 0.013 and round(1 - (1 - p) ** 60, 2) == 0.55
assert round(float(np.sqrt(0.92 * 0.08 / 100)), 3) == 0.027
