"""How many test examples for an accuracy within a margin?"""

from math import ceil, log, sqrt

import numpy as np
from scipy import stats


# --8<-- [start:show]
def hoeffding_size(margin, failure):
    """Least n with P(|mean - truth| >= margin) <= failure, values in [0, 1]."""
    return ceil(log(2 / failure) / (2 * margin**2))


def normal_size(margin, failure, p=0.5):
    """The same by the normal approximation for a proportion p."""
    z = stats.norm.ppf(1 - failure / 2)
    return ceil(z**2 * p * (1 - p) / margin**2)


for margin in (0.05, 0.01):
    sizes = hoeffding_size(margin, 0.05), normal_size(margin, 0.05)
    easy = normal_size(margin, 0.05, p=0.95)
    print(f"within {margin}: Hoeffding {sizes[0]}, normal {sizes[1]}", end="")
    print(f", at accuracy 0.95 {easy}")
print("100 models at once, 0.01:", hoeffding_size(0.01, 0.05 / 100))
# --8<-- [end:show]

n = hoeffding_size(0.05, 0.05)
worst = 0.0
for p in np.linspace(0.01, 0.99, 99):
    low, high = p - 0.05, p + 0.05
    k = np.arange(n + 1)
    out = (k / n <= low + 1e-12) | (k / n >= high - 1e-12)
    worst = max(worst, stats.binom(n, p).pmf(k)[out].sum())
assert worst <= 0.05
assert 2 * np.exp(-2 * (n - 1) * 0.05**2) > 0.05  # n - 1 is not enough
exact = stats.binom(normal_size(0.05, 0.05), 0.5)
m = normal_size(0.05, 0.05)
assert abs(exact.cdf(m * 0.45) + exact.sf(m * 0.55 - 1) - 0.05) < 0.01
# Cards: 0 errors in n; margin 0.02; 900 of 1000.
assert np.isclose(3 / 300, 0.01) and 0.99**300 < 0.05 < 0.99**298
assert hoeffding_size(0.02, 0.05) == 4612 and normal_size(0.02, 0.05) == 2401
assert normal_size(0.02, 0.05, 0.9) == 865
assert np.isclose(1.96 * sqrt(0.9 * 0.1 / 1000), 0.0186, atol=5e-5)
# Two models on one test set of 1000.
assert np.isclose(1.96 * sqrt(2 * 0.9 * 0.1 / 1000), 0.026, atol=5e-4)
assert np.isclose(1.96 * sqrt((0.04 - 0.01**2) / 1000), 0.0124, atol=5e-5)
