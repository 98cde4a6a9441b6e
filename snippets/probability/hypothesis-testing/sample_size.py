"""How many per group to find a given difference? By formula and simulation."""

from math import ceil

import numpy as np
from scipy import stats


# --8<-- [start:show]
def sample_size(sd, effect, alpha=0.05, power=0.8):
    """Examples per group to find a difference of two means, two-sided."""
    z = stats.norm.ppf(1 - alpha / 2) + stats.norm.ppf(power)
    return ceil(2 * (sd * z / effect) ** 2)


base = 0.10
sd = np.sqrt(base * (1 - base))
for effect in (0.01, 0.005):
    n = sample_size(sd, effect)
    print(f"10 % to {base + effect:.1%}: {n} a group", end=", ")
    print(f"16 sd^2 / effect^2 = {16 * sd**2 / effect**2:.0f}")

rng = np.random.default_rng(0)
n = sample_size(sd, 0.01)
a, b = (
    rng.binomial(n, base, 20_000) / n,
    rng.binomial(n, base + 0.01, 20_000) / n,
)
z = (b - a) / np.sqrt(a * (1 - a) / n + b * (1 - b) / n)
print(f"power at {n}: {np.mean(np.abs(z) > 1.96):.3f}")
# --8<-- [end:show]

found = np.mean(np.abs(z) > 1.96)
exact_sd = np.sqrt((0.09 + 0.11 * 0.89) / 2)
shift = 0.01 / (exact_sd * np.sqrt(2 / n))
assert abs(found - stats.norm.sf(1.96 - shift)) < 4 * np.sqrt(0.16 / 20_000)
assert 0.75 < found < 0.8  # the variance of 11 % is larger
means = rng.normal(size=(4000, sample_size(1, 0.5)))
others = rng.normal(0.5, 1, size=means.shape)
t = stats.ttest_ind(means, others, axis=1).pvalue
assert abs(np.mean(t < 0.05) - 0.8) < 0.03
assert sample_size(1, 0.25) >= 4 * sample_size(1, 0.5) - 4
# The card: sd 30, effect 5.
assert sample_size(30, 5) == 566 and 16 * 30**2 / 5**2 == 576
assert np.isclose(sample_size(30, 2.5), 2261, atol=1)
