"""Forty trials on four objects tell less than forty trials on forty."""

from math import comb

import numpy as np
from scipy.stats import fisher_exact


def wilson(k, n, z=1.96):
    p, d = k / n, 1 + z * z / n
    half = z * np.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / d
    return (p + z * z / (2 * n)) / d - half, (p + z * z / (2 * n)) / d + half


# --8<-- [start:show]
for k in (12, 16):
    print(f"{k} of 20:", *(f"{end:.2f}" for end in wilson(k, 20)))
print(f"the two alike: p = {fisher_exact([[16, 4], [12, 8]])[1]:.2f}")


def covers(objects, trials, rng, runs=4000):
    """How often the interval of all trials holds the mean rate, 0.7."""
    rates = rng.beta(1.4, 0.6, size=(runs, objects))  # some are hard to grasp
    successes = rng.binomial(trials, rates).sum(axis=1)
    low, high = wilson(successes, objects * trials)
    return np.mean((low <= 0.7) & (high >= 0.7))


for objects, trials in ((4, 10), (10, 4), (40, 1)):
    share = covers(objects, trials, np.random.default_rng(0))
    print(f"{objects:2} objects, {trials:2} trials each: covers {share:.0%}")
# --8<-- [end:show]

assert abs(share - 0.95) < 0.02  # one trial an object: all independent
assert covers(4, 10, np.random.default_rng(1)) < 0.75
# The ends solve the equation that defines them.
for k, n in ((12, 20), (16, 20), (0, 5)):
    for end in wilson(k, n):
        error = abs(k / n - end)
        assert np.isclose(error, 1.96 * np.sqrt(max(end * (1 - end), 0) / n))
# Variance is inflated by 1 + (m - 1) rho, here rho = 1 / (1.4 + 0.6 + 1).
rng = np.random.default_rng(2)
for objects, m in ((4, 10), (10, 4), (40, 1)):
    rates = rng.beta(1.4, 0.6, size=(40_000, objects))
    shares = rng.binomial(m, rates).sum(axis=1) / 40
    factor = shares.var() / (0.7 * 0.3 / 40)
    assert abs(factor / (1 + (m - 1) / 3) - 1) < 0.04
assert 1 + (10 - 1) / 3 == 4  # so forty trials are worth ten
# The card: 12 objects, 5 trials each, rho 0.25: 60 / 2 = 30.
assert 60 / (1 + 4 * 0.25) == 30
assert np.allclose(wilson(21, 30), [0.52, 0.83], atol=0.005)
assert np.allclose(wilson(42, 60), [0.57, 0.80], atol=0.006)
# The exact test by hand: tables as likely as this one or less, margins kept.
ways = np.array([1.0 * comb(20, a) * comb(20, 28 - a) for a in range(8, 21)])
unlikely = ways[ways <= ways[16 - 8]].sum() / comb(40, 28)
assert np.isclose(fisher_exact([[16, 4], [12, 8]])[1], unlikely)
