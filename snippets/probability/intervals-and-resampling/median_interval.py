"""An interval for a median between two of the sorted values."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def median_places(n, level=0.95):
    """Places k and n + 1 - k, from 1, of the narrowest interval; coverage.

    None if even the smallest to the largest value covers less often.
    """
    below = stats.binom.cdf(np.arange(n), n, 0.5)  # P(B <= 0), P(B <= 1), ...
    k = int((below <= (1 - level) / 2).sum())
    if k == 0:
        return None
    return k, n + 1 - k, 1 - 2 * below[k - 1]  # misses: at most k - 1 on a side


for n in (5, 6, 10, 100, 1000):
    found = median_places(n)
    text = "none" if found is None else "{} to {}, {:.4f}".format(*found)
    print(f"{n:4} values: {text}")
# --8<-- [end:show]

rng = np.random.default_rng(0)
for n in (6, 10, 11, 100):
    low, high, cover = median_places(n)
    assert low + high == n + 1 and cover >= 0.95
    # One place further inside covers too seldom.
    if low + 1 <= n - low:
        assert 1 - 2 * stats.binom.cdf(low, n, 0.5) < 0.95
    x = np.sort(rng.lognormal(size=(40_000, n)), axis=1)  # its median is 1
    hit = np.mean((x[:, low - 1] <= 1) & (x[:, high - 1] >= 1))
    assert abs(hit - cover) < 4 * np.sqrt(cover * (1 - cover) / 40_000)
# A level that is met exactly: the range of five values covers in 15 of 16.
for n, low in ((1, None), (2, None), (5, 1)):
    found = median_places(n, 15 / 16)
    assert found == (low and (low, n + 1 - low, 15 / 16))
assert median_places(9, 1 - 2 * (1 + 9 + 36) / 512)[:2] == (3, 7)
# Ties only help: of whole numbers the closed interval covers more often.
low, high, cover = median_places(100)
x = np.sort(rng.poisson(3, size=(40_000, 100)), axis=1)
median = stats.poisson.median(3)
hit = np.mean((x[:, low - 1] <= median) & (x[:, high - 1] >= median))
assert hit > cover
# 65 zeros of 100 values: both ends are zero.
zeros = np.sort(np.append(np.zeros(65), rng.lognormal(size=35)))
assert zeros[low - 1] == zeros[high - 1] == 0
# The rule of thumb for the lower place, 0.98 sqrt(n) below the middle.
for n in (100, 1000, 10_000):
    assert abs(median_places(n)[0] - (n / 2 - 0.98 * np.sqrt(n))) < 1
# The 0.9 quantile: of each value's being below with probability 0.9.
q = stats.binom(100, 0.9)
low, high = int(q.ppf(0.025)), int(q.ppf(0.975)) + 1
cover = q.cdf(high - 1) - q.cdf(low - 1)
assert (low, high) == (84, 96) and round(cover, 3) == 0.956
x = np.sort(rng.exponential(size=(40_000, 100)), axis=1)
hit = np.mean((x[:, low - 1] <= np.log(10)) & (x[:, high - 1] >= np.log(10)))
assert abs(hit - cover) < 4 * np.sqrt(cover * (1 - cover) / 40_000)
# The card: ten waiting times.
wait = np.sort([3, 4, 5, 6, 7, 9, 12, 15, 31, 88])
low, high, cover = median_places(10)
assert (wait[low - 1], wait[high - 1]) == (4, 31)
assert np.isclose(cover, 1 - 2 * (1 + 10) / 1024) and round(cover, 3) == 0.979
inner = 1 - 2 * (1 + 10 + 45) / 1024
assert round(inner, 3) == 0.891 and (wait[2], wait[7]) == (5, 15)
