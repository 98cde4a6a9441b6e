"""The same subjects twice: pair, or lose the power."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
rng = np.random.default_rng(0)
runs, n, effect = 5000, 25, 0.7
person = rng.normal(0, 3, size=(runs, n))  # people differ a lot
before = person + rng.normal(0, 1, size=(runs, n))
after = person + effect + rng.normal(0, 1, size=(runs, n))

two_samples = stats.ttest_ind(before, after, axis=1).pvalue
paired = stats.ttest_rel(before, after, axis=1).pvalue
print(f"power, two samples: {np.mean(two_samples < 0.05):.3f}")
print(f"power, paired:      {np.mean(paired < 0.05):.3f}")
# --8<-- [end:show]

d = after - before
t = d.mean(axis=1) / (d.std(axis=1, ddof=1) / np.sqrt(n))
assert np.allclose(2 * stats.t(n - 1).sf(np.abs(t)), paired)
centre = 0.7 / np.sqrt(2 / 25)  # the non-central t distribution
edge = stats.t(24).ppf(0.975)
power = stats.nct(24, centre).sf(edge) + stats.nct(24, centre).cdf(-edge)
sizes = 4 * np.sqrt(power * (1 - power) / 5000)
assert abs(np.mean(paired < 0.05) - power) < sizes
assert np.mean(two_samples < 0.05) < 0.01  # below the level
null = stats.ttest_rel(before, after - 0.7, axis=1).pvalue
assert abs(np.mean(null < 0.05) - 0.05) < 4 * np.sqrt(0.0475 / runs)
# What the difference varies by, and what the two-sample test takes it for.
assert np.isclose(d.mean(axis=1).std(), np.sqrt(2 / 25), rtol=0.05)
claimed = np.sqrt((before.var(axis=1, ddof=1) + after.var(axis=1, ddof=1)) / n)
assert np.isclose(claimed.mean(), np.sqrt(20 / 25), rtol=0.03)
assert np.isclose(
    np.corrcoef(before.ravel(), after.ravel())[0, 1], 0.9, atol=0.01
)
# The card: users until the mistaken test has the power 0.8, and the paired one.
many = ((1.96 * np.sqrt(20) + 0.8416 * np.sqrt(2)) / 0.7) ** 2
person = rng.normal(0, 3, size=(4000, round(many)))
x, y = person + rng.normal(size=(2, *person.shape))
wrong = stats.ttest_ind(x, y + 0.7, axis=1).pvalue < 0.05
assert abs(wrong.mean() - 0.8) < 4 * np.sqrt(0.16 / 4000)
centre = 0.7 / np.sqrt(2 / 35)
assert 0.8 <= stats.nct(34, centre).sf(stats.t(34).ppf(0.975)) < 0.82
assert round(many, -1) == 200
