"""Labels that come late: the youngest days look bad."""

import numpy as np


# --8<-- [start:show]
def corrected_rate(positives, sales, ages, arrived_by):
    """Rate from cohorts of given ages whose positives are still coming."""
    return positives.sum() / (sales * arrived_by(ages)).sum()


def arrived_by(age):
    """Share of the returns reported by this age, from old cohorts."""
    return 1 - np.exp(-age / 5)  # mean delay: 5 days


def cohorts(seed, rate=0.08, n=10_000):
    rng = np.random.default_rng(seed)
    ages = np.arange(1, 15)
    returns = rng.random((14, n)) < rate
    delays = rng.exponential(5, (14, n))
    return ages, (returns & (delays <= ages[:, None])).sum(1)


ages, seen = cohorts(0)
for age in (1, 3, 7, 14):
    print(f"age in days {age:2}: {seen[age - 1] / 10_000:.3f}")
print(f"all 14 days    {seen.sum() / 140_000:.3f}")
right = corrected_rate(seen, 10_000, ages, arrived_by)
print(f"corrected      {right:.3f}")
# --8<-- [end:show]
for seed in range(6):
    ages, seen = cohorts(seed)
    naive = seen.sum() / 140_000
    right = corrected_rate(seen, 10_000, ages, arrived_by)
    assert abs(right - 0.08) < 0.004 < 0.02 < 0.08 - naive
    assert np.allclose(seen / 10_000, 0.08 * arrived_by(ages), atol=0.011)
# cohorts of unequal size: each is weighted by its own sales
sales = np.array([100.0, 900])
two = corrected_rate(np.array([4.0, 63]), sales, np.array([3, 9]), arrived_by)
assert np.isclose(
    two, 67 / (100 * (1 - np.exp(-0.6)) + 900 * (1 - np.exp(-1.8)))
)
# the card: 40 % reported after one day, 70 % after two, 100 % after seven
seen, reported = np.array([120, 210, 300]), np.array([0.4, 0.7, 1.0])
assert np.allclose(seen / 5_000, [0.024, 0.042, 0.06])
assert np.allclose(seen / 5_000 / reported, 0.06)
assert np.isclose(630 / (5_000 * 2.1), 0.06) and np.isclose(630 / 15_000, 0.042)
