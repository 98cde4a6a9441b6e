"""How many test examples for an accuracy within a margin?"""

from math import ceil, log, sqrt

import numpy as np
from scipy import stats


# --8<-- [start:show]
def hoeffding_size(margin, failure):
    """Least n that makes Hoeffding's bound on a miss at most `failure`."""
    return ceil(log(2 / failure) / (2 * margin**2))


def normal_size(margin, failure, p=0.5):
    """The same by the normal approximation for a proportion p."""
    z = stats.norm.ppf(1 - failure / 2)
    return ceil(z**2 * p * (1 - p) / margin**2)


print("within  Hoeffding  for 100 models  normal  at accuracy 0.95")
for margin in (0.1, 0.05, 0.01):
    one, many = [hoeffding_size(margin, 0.05 / k) for k in (1, 100)]
    normal = normal_size(margin, 0.05)
    easy = normal_size(margin, 0.05, p=0.95)
    print(f"{margin:6} {one:10} {many:15} {normal:7} {easy:17}")
    # --8<-- [end:show]
    for size, k in [(one, 1), (many, 100)]:  # size suffices, size - 1 does not
        bounds = [2 * k * np.exp(-2 * s * margin**2) for s in (size, size - 1)]
        assert bounds[0] <= 0.05 < bounds[1]
    for size, p in [(normal, 0.5), (easy, 0.95)]:
        errors = [sqrt(p * (1 - p) / s) for s in (size, size - 1)]
        misses = [2 * stats.norm.sf(margin / e) for e in errors]
        assert misses[0] <= 0.05 < misses[1]
    # The claims: about twice as many; little more than twice for 100 models.
    assert 1.8 < one / normal < 2 and 2 < many / one < 2.3
    assert easy < normal / 4

# Hoeffding's guarantee is kept by exact binomial probabilities for every p.
n = hoeffding_size(0.05, 0.05)
k = np.arange(n + 1)
p = np.linspace(0.01, 0.99, 99)[:, None]
out = np.abs(k / n - p) >= 0.05 - 1e-12
assert np.all(np.sum(stats.binom.pmf(k, n, p) * out, axis=1) <= 0.05)
# The normal approximation keeps its promise only nearly.
m = normal_size(0.05, 0.05)
out = np.abs(np.arange(m + 1) / m - 0.5) >= 0.05
miss = stats.binom(m, 0.5).pmf(np.arange(m + 1))[out].sum()
assert 0.05 < miss < 0.054
# Cards: margin 0.02; 20 models; 0 errors in n; 900 of 1000.
assert hoeffding_size(0.02, 0.05) == 4612 and normal_size(0.02, 0.05) == 2401
assert normal_size(0.02, 0.05, 0.9) == 865
assert hoeffding_size(0.02, 0.05 / 20) == 8356
for n in (30, 300, 3000):  # the rule of three
    assert np.isclose(1 - 0.05 ** (1 / n), 3 / n, rtol=0.06)
assert 0.99**299 < 0.05 < 0.99**298
assert np.isclose(1.96 * sqrt(0.9 * 0.1 / 1000), 0.0186, atol=5e-5)
# Two models that disagree on 4 % of 1000 examples, and on separate thousands.
cells = np.array([0.88, 0.02, 0.02, 0.08])  # both right, one, the other, none
first, second = np.array([1, 1, 0, 0]), np.array([1, 0, 1, 0])
d = first - second
same = cells @ d**2 - (cells @ d) ** 2
apart = 2 * 0.9 * 0.1
assert np.isclose(cells @ first, 0.9) and np.isclose(same, 0.04)
cov = cells @ (first * second) - 0.9**2
assert np.isclose(same, apart - 2 * cov) and cov > 0
assert np.isclose(1.96 * sqrt(apart / 1000), 0.026, atol=5e-4)
assert np.isclose(1.96 * sqrt(same / 1000), 0.012, atol=5e-4)
