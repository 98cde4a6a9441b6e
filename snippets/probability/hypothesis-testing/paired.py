"""The same subjects twice: pair, or lose the power."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
rng = np.random.default_rng(0)
runs, n = 5000, 25
person = rng.normal(0, 3, size=(runs, n))  # people differ a lot
before = person + rng.normal(0, 1, size=(runs, n))
after = person + 0.7 + rng.normal(0, 1, size=(runs, n))

two_samples = stats.ttest_ind(before, after, axis=1).pvalue
paired = stats.ttest_rel(before, after, axis=1).pvalue
print(f"power, two samples: {np.mean(two_samples < 0.05):.3f}")
print(f"power, paired:      {np.mean(paired < 0.05):.3f}")
# --8<-- [end:show]

d = after - before
t = d.mean(axis=1) / (d.std(axis=1, ddof=1) / np.sqrt(n))
assert np.allclose(2 * stats.t(n - 1).sf(np.abs(t)), paired)
assert np.mean(paired < 0.05) > 0.5 > 0.2 > np.mean(two_samples < 0.05)
null = stats.ttest_rel(before, after - 0.7, axis=1).pvalue
assert abs(np.mean(null < 0.05) - 0.05) < 4 * np.sqrt(0.0475 / runs)
