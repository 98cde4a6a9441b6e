"""How often does the 95 % interval of the mean cover? It depends on the draws."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
rng = np.random.default_rng(0)
n, runs = 30, 20_000


def coverage(x, mean):
    """Share of rows whose interval mean +- 1.96 s / sqrt(n) covers `mean`."""
    centre, spread = x.mean(axis=1), x.std(axis=1, ddof=1)
    return np.mean(np.abs(centre - mean) <= 1.96 * spread / np.sqrt(x.shape[1]))


shape = (runs, n)
normal = rng.normal(size=shape)
print("normal              ", coverage(normal, 0).round(3))
print("exponential         ", coverage(rng.exponential(size=shape), 1).round(3))
heavy = np.exp(2 * rng.normal(size=shape))  # log-normal, mean e^2
print("log-normal, sigma 2 ", coverage(heavy, np.exp(2)).round(3))
rare = (rng.uniform(size=shape) < 0.01).astype(float)
print("1 % events          ", coverage(rare, 0.01).round(3))
walk = rng.normal(size=shape)
for t in range(1, n):  # each keeps 0.9 of the one before; variance stays 1
    walk[:, t] = 0.9 * walk[:, t - 1] + np.sqrt(1 - 0.9**2) * walk[:, t]
print("dependent, rho = 0.9", coverage(walk, 0).round(3))
# --8<-- [end:show]

for x, mean in [(normal, 0), (heavy, np.exp(2)), (walk, 0)]:
    error = stats.sem(x, axis=1)
    low, high = stats.norm.interval(0.95, x.mean(axis=1), error)
    covered = np.mean((low <= mean) & (mean <= high))
    assert abs(coverage(x, mean) - covered) < 2e-4  # 1.96 is a rounded quantile
    assert not np.isclose(coverage(x + 1, mean), covered, atol=0.05)
exact = 2 * stats.t(n - 1).cdf(1.96) - 1  # the t distribution, not the normal
assert abs(coverage(normal, 0) - exact) < 4 * np.sqrt(0.05 * 0.95 / runs)
# Every cause costs more than chance explains, in this order.
skewed = coverage(rng.exponential(size=shape), 1)
assert exact > skewed + 0.01 > coverage(heavy, np.exp(2)) + 0.2
# The small s is the fault of the log-normal: with sigma the interval covers.
sigma = np.exp(2) * np.sqrt(np.exp(4) - 1)
off = np.abs(heavy.mean(axis=1) - np.exp(2)) / (sigma / np.sqrt(n))
assert np.mean(off <= 1.96) > 0.95
assert np.median(heavy.std(axis=1, ddof=1)) < sigma / 3
# Rare events: exact coverage from the binomial distribution.
k = np.arange(n + 1)
s = np.sqrt(k * (n - k) / n / (n - 1))
covers = np.abs(k / n - 0.01) <= 1.96 * s / np.sqrt(n)
chance = stats.binom(n, 0.01).pmf(k) @ covers
assert abs(coverage(rare, 0.01) - chance) < 4 * np.sqrt(0.25 / runs)
assert chance < 1 - 0.99**30 + 1e-9  # never without an event
# Dependence: correlations 0.9^k, and a mean that varies 13 times too much.
assert np.allclose(walk.var(axis=0), 1, rtol=0.06)
lagged = [np.mean(walk[:, 0] * walk[:, k]) for k in (1, 2, 10)]
assert np.allclose(lagged, [0.9, 0.81, 0.9**10], atol=0.04)
factor = 1 + 2 * sum((1 - k / n) * 0.9**k for k in range(1, n))
assert np.isclose(walk.mean(axis=1).var() * n, factor, rtol=0.06)
assert 13 < factor < 13.5 and n / factor < 2.3
inner = n / (n - 1) * (1 - factor / n)  # what s^2 estimates then
assert np.isclose(walk.var(axis=1, ddof=1).mean(), inner, rtol=0.05)
far = 1 + 2 * sum((1 - k / 10_000) * 0.9**k for k in range(1, 10_000))
assert np.isclose(far, 19, rtol=0.002)
assert coverage(walk, 0) < 2 * stats.norm.cdf(1.96 / np.sqrt(factor)) - 1
