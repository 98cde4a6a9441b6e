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
a = rng.binomial(n, base, 20_000) / n
b = rng.binomial(n, base + 0.01, 20_000) / n
z = (b - a) / np.sqrt(a * (1 - a) / n + b * (1 - b) / n)
print(f"power at {n}: {np.mean(np.abs(z) > 1.96):.3f}")
# --8<-- [end:show]

assert effect == 0.005 and base == 0.1
found = np.mean(np.abs(z) > 1.96)
exact_sd = np.sqrt((0.09 + 0.11 * 0.89) / 2)
shift = 0.01 / (exact_sd * np.sqrt(2 / n))
assert abs(found - stats.norm.sf(1.96 - shift)) < 4 * np.sqrt(0.16 / 20_000)
assert 0.75 < found < 0.8  # the variance of 11 % is larger
between = np.var(b - a)  # each group brings its own variance
assert np.isclose(between, (0.09 + 0.11 * 0.89) / n, rtol=0.05)
error = (b - a)[z != 0] / z[z != 0]
assert np.isclose(np.mean(error**2), (0.09 + 0.11 * 0.89) / n, rtol=2e-3)
means = rng.normal(size=(4000, sample_size(1, 0.5)))
others = rng.normal(0.5, 1, size=means.shape)
t = stats.ttest_ind(means, others, axis=1).pvalue
assert abs(np.mean(t < 0.05) - 0.8) < 0.03
for size in (0.01, 0.3):  # half the effect: four times as many, up to rounding
    assert abs(sample_size(2, size / 2) - 4 * sample_size(2, size)) <= 4
# The rule of thumb, and the power at the threshold alone.
assert round(2 * 2.8**2, 1) == 15.7
assert abs(stats.norm.sf(1.96 - 1.96) - 0.5) < 1e-12
# Observed power is a function of p: p = 0.05 gives one half.
assert round(stats.norm.sf(1.96 - stats.norm.isf(0.025)), 2) == 0.5
# The card: sd 30, effect 5; by the t distribution one more.
assert sample_size(30, 5) == 566 and 16 * 30**2 / 5**2 == 576
assert np.isclose(sample_size(30, 2.5), 2261, atol=1)


def power_t(n, effect):
    edge = stats.t(2 * n - 2).ppf(0.975)
    return stats.nct(2 * n - 2, effect / np.sqrt(2 / n)).sf(edge)


assert power_t(566, 5 / 30) < 0.8 <= power_t(567, 5 / 30)
