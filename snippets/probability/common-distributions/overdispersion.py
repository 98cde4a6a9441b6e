"""Counts that vary more than a Poisson model allows."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
rng = np.random.default_rng(0)
n = 100_000
same = rng.poisson(4, size=n)  # every customer alike
rates = rng.gamma(2, 2, size=n)  # customers differ: mean 4, variance 8
differ = rng.poisson(rates)
for name, x in [("one rate", same), ("rates differ", differ)]:
    print(f"{name:12} mean {x.mean():.2f}, variance {x.var():.2f}", end=", ")
    print(f"zeros {np.mean(x == 0):.3f}, above 12 {np.mean(x > 12):.4f}")
model = stats.poisson(4)
print(f"Poisson with mean 4: zeros {model.pmf(0):.3f}", end=", ")
print(f"above 12 {model.sf(12):.5f}")
negative = stats.nbinom(2, 2 / (2 + 4))  # r = 2, mean 4
print(f"negative binomial: zeros {negative.pmf(0):.3f}", end=", ")
print(f"above 12 {negative.sf(12):.4f}")
# --8<-- [end:show]

assert np.isclose(negative.mean(), 4) and np.isclose(
    negative.var(), 4 + 4**2 / 2
)
assert 5.5 < negative.pmf(0) / model.pmf(0) < 6.5  # six times
assert 95 < negative.sf(12) / model.sf(12) < 105  # a hundred times
assert abs(np.mean(differ > 12) - negative.sf(12)) < 4 * np.sqrt(0.0274 / n)
for k in range(15):
    q = negative.pmf(k)
    assert abs(np.mean(differ == k) - q) < 4 * np.sqrt(q / n)
assert abs(differ.var() - 12) < 0.5 and abs(same.var() - 4) < 0.15
