"""The numbers of the strong telling, each with its interval."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def paired(only_b, only_a, n):
    """Share right, B minus A, on the same n rows."""
    d = (only_b - only_a) / n
    error = np.sqrt(((only_b + only_a) / n - d**2) / n)
    return d, d - 1.96 * error, d + 1.96 * error


def two_groups(k_a, n_a, k_b, n_b):
    """Difference of two independent shares, A minus B."""
    a, b = k_a / n_a, k_b / n_b
    error = np.sqrt(a * (1 - a) / n_a + b * (1 - b) / n_b)
    return a - b, a - b - 1.96 * error, a - b + 1.96 * error


def points(difference, low, high):
    return f"{difference:.1%} (95 % {low:.1%} to {high:.1%})"


print("transformer minus linear:", points(*paired(260, 180, 4_000)))
print(
    "passed on, rules minus model:",
    points(*two_groups(2_142, 6_300, 1_323, 6_300)),
)
# --8<-- [end:show]
# the same from the rows themselves
d = np.repeat([1, -1, 0], [260, 180, 3_560])
error = d.std() / 4_000**0.5
mean, low, high = paired(260, 180, 4_000)
assert np.allclose(
    [mean, low, high],
    [d.mean(), d.mean() - 1.96 * error, d.mean() + 1.96 * error],
)
a = np.repeat([1, 0], [300, 700])
b = np.repeat([1, 0], [90, 410])
error = np.sqrt(a.var() / 1_000 + b.var() / 500)
got = two_groups(300, 1_000, 90, 500)
assert np.allclose(got, [0.12, 0.12 - 1.96 * error, 0.12 + 1.96 * error])
# coverage over repeated experiments, unequal groups
rng = np.random.default_rng(0)
k, m = rng.binomial(900, 0.3, 4_000), rng.binomial(400, 0.2, 4_000)
_, low, high = two_groups(k, 900, m, 400)
assert abs(np.mean((low < 0.1) & (0.1 < high)) - 0.95) < 0.015


# the unit: 300 customers with 42 tickets, levels that differ by customer
def true_over_naive(by_customer, spread, effect_spread=0.0):
    """Deviation of the difference over its standard error by ticket."""
    rng = np.random.default_rng(1)
    size = (1_000, 300)  # experiments, customers
    old = 0.34 + spread * rng.uniform(-1, 1, size)
    new = old - 0.13 + effect_spread * rng.choice([-1, 1], size)
    if by_customer:
        first = np.argsort(rng.random(size)) < 150
        n_a = 42 * first
    else:
        n_a = rng.binomial(42, 0.5, size)
    n_b = 42 - n_a
    k_a, k_b = rng.binomial(n_a, old).sum(1), rng.binomial(n_b, new).sum(1)
    d, low, high = two_groups(k_a, n_a.sum(1), k_b, n_b.sum(1))
    return d.std() / np.mean((high - low) / (2 * 1.96))


assert true_over_naive(by_customer=True, spread=0.0) < 1.1
assert 1.8 < true_over_naive(by_customer=True, spread=0.21) < 2.2
assert true_over_naive(by_customer=False, spread=0.21) < 1.1
assert true_over_naive(False, 0.0, effect_spread=0.2) > 1.2
# intraclass correlation 0.07: the design effect doubles the interval,
# 13 +- 3 points instead of 13 +- 1.5
share = 0.21**2 / 3 / (0.275 * 0.725)
low, high = two_groups(2_142, 6_300, 1_323, 6_300)[1:]
wide = (high - low) / 2 * np.sqrt(1 + 41 * share)
assert round(0.13 - wide, 2) == 0.10 and round(0.13 + wide, 2) == 0.16
# rounded inputs of the story: one point of wrong tickets is kept
assert (1 - 0.65) - 0.34 < 0.011 and (1 - 0.78) - 0.21 < 0.011
assert round(2_142 / 6_300, 3) == 0.34 and round(1_323 / 6_300, 3) == 0.21
assert np.isclose(80 / 4_000, 0.80 - 0.78)
assert 600 * 0.02 * 4 == 48 and round(600 * 0.13) == 78
# the card: 18 % and 15 % of 2,000 each
got = two_groups(360, 2_000, 300, 2_000)
assert np.round(got, 3).tolist() == [0.03, 0.007, 0.053]
old = 0.18 + 1.96 * np.sqrt(0.18 * 0.82 / 2_000) * np.array([-1, 1])
new = 0.15 + 1.96 * np.sqrt(0.15 * 0.85 / 2_000) * np.array([-1, 1])
assert np.round(100 * old, 1).tolist() == [16.3, 19.7]
assert np.round(100 * new, 1).tolist() == [13.4, 16.6]
assert old[0] < new[1] and got[1] > 0  # both overlap and differ
assert stats.norm.ppf(0.975).round(2) == 1.96
