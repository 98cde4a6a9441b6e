"""Clicks over views when users were randomised: the delta method."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def ratio_se(y, x):
    """sum(y) / sum(x) and its standard error; y, x (n,), one a user."""
    r = y.sum() / x.sum()
    residual = y - r * x  # its mean is 0
    return r, np.sqrt(residual.var(ddof=1) / y.size) / x.mean()


def clicks_and_views(rng, users=1000):
    views = 1 + rng.negative_binomial(1, 0.05, users)  # mean 20, skewed
    rate = rng.beta(1, 9, users)  # users differ
    return rng.binomial(views, rate), views


def bootstrap_se(y, x, rng, runs=300):
    rows = rng.integers(y.size, size=(runs, y.size))  # users, not views
    return np.std(y[rows].sum(1) / x[rows].sum(1), ddof=1)


# --8<-- [end:show]
# --8<-- [start:run]
rng = np.random.default_rng(0)
r, delta, naive = [], [], []
for _ in range(2000):
    y, x = clicks_and_views(rng)
    share, se = ratio_se(y, x)
    r.append(share)
    delta.append(se)
    naive.append(np.sqrt(share * (1 - share) / x.sum()))
boot = [bootstrap_se(*clicks_and_views(rng), rng) for _ in range(20)]
print(f"true spread of the ratio    {np.std(r):.4f}")
print(f"delta method                {np.mean(delta):.4f}")
print(f"bootstrap over users        {np.mean(boot):.4f}")
print(f"views taken as independent  {np.mean(naive):.4f}")
r, delta, naive = np.array(r), np.array(delta), np.array(naive)
for name, se in (("delta method", delta), ("by views", naive)):
    z = (r[::2] - r[1::2]) / np.hypot(se[::2], se[1::2])
    print(f"A/A false alarms, {name:12} {np.mean(np.abs(z) > 1.96):.2f}")
# --8<-- [end:run]
views = np.repeat([1.0, 0.0], [y.sum(), x.sum() - y.sum()])  # as if one sample
assert np.isclose(naive[-1], views.std() / np.sqrt(views.size))
# its 1.96 is so many of the true errors
alarms = 2 * stats.norm.sf(1.96 * naive.mean() / r.std())
assert abs(np.mean(np.abs(z) > 1.96) - alarms) < 0.05 and 0.3 < alarms < 0.4
assert abs(delta.mean() / r.std() - 1) < 0.06
assert abs(np.mean(boot) / r.std() - 1) < 0.1
assert naive.mean() < 0.6 * r.std()
# by the explicit formula with variances and covariance
y, x = clicks_and_views(rng, 37)
c = np.cov(y, x)
share, se = ratio_se(y, x)
explicit = c[0, 0] - 2 * share * c[0, 1] + share**2 * c[1, 1]
assert np.isclose(se, np.sqrt(explicit / 37) / x.mean())
# one view each: the ratio is a mean
y = rng.integers(2, size=50)
assert np.isclose(ratio_se(y, np.ones(50))[1], y.std(ddof=1) / np.sqrt(50))
# by hand, in the text: 10 of 20, and the card: 8 of 16
y, x = np.array([0, 9, 1, 0]), np.array([2, 10, 4, 4])
share, se = ratio_se(y, x)
assert np.array_equal(y - share * x, [-1, 4, -1, -2]) and share == 0.5
assert round(se, 2) == 0.27 and round(np.sqrt(0.25 / 20), 2) == 0.11
assert np.mean(y / x) == (0 + 0.9 + 0.25 + 0) / 4
y, x = np.array([6, 0, 1, 1]), np.array([8, 2, 5, 1])
share, se = ratio_se(y, x)
assert np.array_equal(y - share * x, [2, -1, -1.5, 0.5]) and share == 0.5
assert round(se, 2) == 0.20 and np.sqrt(0.25 / 16) == 0.125
assert abs(np.mean(y / x) - 0.4875) < 1e-12
