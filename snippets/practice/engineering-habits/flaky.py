"""Tests that fail by chance: how often, and how to bound a random result."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
n, error = 10_000, 30  # dropout; standard error of the number kept


def fails(p, z):
    """P(number kept is over z errors from 0.9 n) if each is kept with p."""
    kept, expected = stats.binom(n, p), n * 9 // 10
    return kept.sf(expected + z * error) + kept.cdf(expected - z * error - 1)


for z in (1, 2, 4):
    print(
        f"{z} standard errors: right code fails {fails(0.9, z):.5f},"
        f" 0.89 fails {fails(0.89, z):.3f}, 0.88 fails {fails(0.88, z):.5f}"
    )
# --8<-- [end:show]
assert np.isclose(error, stats.binom(n, 0.9).std())
assert fails(0.9, 4) < 1e-4 and fails(0.88, 4) > 0.98
assert 0.2 < fails(0.89, 4) < 0.3 and 0.04 < fails(0.9, 2) < 0.05
counts = np.arange(n + 1)
for z in (1, 2, 4):
    for p in (0.9, 0.89, 0.88):
        far = abs(counts - 9000) > z * 30
        assert np.isclose(fails(p, z), stats.binom.pmf(counts, n, p)[far].sum())
# 400 tests that fail by chance once in 1,000 runs
assert round(1 - (1 - 0.001) ** 400, 2) == 0.33
# the card: 300 tests, 0.2 %
assert round(1 - 0.998**300, 2) == 0.45
assert round(1 - (1 - 0.002**2) ** 300, 4) == 0.0012
assert round(1 - 0.99 ** (1 / 300), 6) == 3.4e-05  # red once in 100
assert round(0.3**2, 2) == 0.09
assert round(0.7**8, 3) == 0.058 and round(0.7**9, 3) == 0.040
# the card: the best of ten seeds lies about 1.5 deviations above the mean
best = np.random.default_rng(0).normal(size=(100_000, 10)).max(axis=1).mean()
assert abs(best - 1.5) < 0.05 and round(best * 0.02, 2) == 0.03
