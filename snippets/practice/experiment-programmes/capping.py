"""Capping a heavy tail: what it does to the error and to the effect."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def capped_moments(mu, s, cap):
    """Mean and variance of min(X, cap) with log X normal (mu, s)."""
    z = (np.log(cap) - mu) / s
    tail = stats.norm.sf(z)
    first = np.exp(mu + s**2 / 2) * stats.norm.cdf(z - s) + cap * tail
    second = np.exp(2 * mu + 2 * s**2) * stats.norm.cdf(z - 2 * s)
    second += cap**2 * tail
    return first, second - first**2


mu, s = 2.0, 2.0  # median 7, mean 55
changes = {"all +5 %": (mu + np.log(1.05), s), "top +": (mu, s + 0.0241)}
print("cap at     sd", *(f"{name:>18}" for name in changes))
for q in (1 - 1e-12, 0.999, 0.99, 0.95):
    cap = np.exp(mu + s * stats.norm.ppf(q))
    base, var = capped_moments(mu, s, cap)
    row = f"{q:6.3f} {np.sqrt(var):7.0f}"
    for m, width in changes.values():
        gain = capped_moments(m, width, cap)[0] - base
        row += f" {gain:6.2f}, z {gain / np.sqrt(4 * var / 1e6):4.1f}"
    print(row)
# --8<-- [end:show]
rng = np.random.default_rng(0)
x = rng.lognormal(mu, s, 4_000_000)
for q in (0.999, 0.99, 0.95):
    cap = np.exp(mu + s * stats.norm.ppf(q))
    m, v = capped_moments(mu, s, cap)
    y = np.minimum(x, cap)
    assert abs(y.mean() - m) < 5 * y.std() / 2000
    assert abs(y.var() / v - 1) < 0.03
assert np.isclose(capped_moments(mu, s, 1e30)[0], np.exp(mu + s**2 / 2))
full = np.exp(2 * mu + s**2) * np.expm1(s**2)
assert np.isclose(capped_moments(mu, s, 1e30)[1], full)
base = np.exp(mu + s**2 / 2)
top = np.exp(mu + (s + 0.0241) ** 2 / 2)
assert abs(top / base - 1.05) < 0.0005  # both lift the mean by 5 %
# measured effect falls with the cap, its z rises for "all" up to a point
z, gains = [], []
for q in (0.999, 0.99, 0.95):
    cap = np.exp(mu + s * stats.norm.ppf(q))
    (m0, v), m1 = (
        capped_moments(mu, s, cap),
        capped_moments(mu + np.log(1.05), s, cap),
    )
    gains.append(m1[0] - m0)
    z.append(gains[-1] / np.sqrt(4 * v / 1e6))
assert gains[0] > gains[1] > gains[2] and z[0] < z[1] < z[2]
# for the change in the tail any cap here beats none, and 99 % beats 95 %
z = []
for q in (1 - 1e-12, 0.999, 0.99, 0.95):
    cap = np.exp(mu + s * stats.norm.ppf(q))
    m0, v = capped_moments(mu, s, cap)
    z.append((capped_moments(mu, s + 0.0241, cap)[0] - m0) / np.sqrt(v))
assert z[0] < z[3] < z[1] < z[2]
# without effect: a fixed cap keeps the level, each arm's own quantile does not
pairs = rng.lognormal(mu, s, (300, 2, 5000))
fixed_cap = np.exp(mu + s * stats.norm.ppf(0.99))
own_cap = np.quantile(pairs, 0.99, axis=2, keepdims=True)
share = []
for cap in (fixed_cap, own_cap):
    y = np.minimum(pairs, cap)
    gap, se = np.diff(y.mean(2))[:, 0], np.sqrt(y.var(2).sum(1) / 5000)
    share.append(np.mean(np.abs(gap) > 1.96 * se))
assert share[0] < 0.09 and share[1] > 0.11
# A mean that rose by 3 % while the median stayed: 65 % zeros.
n, sd, buyers, basket = 100_000, 165, 0.35, 120
gain = 0.03 * buyers * basket
z = gain / (sd * np.sqrt(2 / n))
assert np.isclose(gain, 1.26) and round(z, 2) == 1.71
assert round(2 * stats.norm.sf(z), 2) == 0.09
more = 1.03 * buyers
error = np.sqrt((more * (1 - more) + buyers * (1 - buyers)) / n)
assert np.isclose(more, 0.3605) and round((more - buyers) / error, 1) == 4.9


def spend(share):
    """Amounts of n users: the share that buys, at even places of one curve."""
    x, k = np.zeros(n), round(share * n)
    place = (np.arange(k) + 0.5) / k
    width = 1.324
    x[:k] = basket * np.exp(width * stats.norm.ppf(place) - width**2 / 2)
    return x * (basket / x[:k].mean())


def wins(new, old):
    """Share of pairs in which new is larger, ties half: Mann-Whitney."""
    u = stats.mannwhitneyu(new, old).statistic
    return u / (len(new) * len(old))


old, new = spend(buyers), spend(more)
assert abs(np.quantile(old, 0.99) / 620 - 1) < 0.01
square = buyers * basket**2 * np.exp(1.324**2)
assert round(np.sqrt(square - 42**2)) == sd and np.isclose(old.mean(), 42)
assert np.isclose(new.mean() / old.mean(), 1.03)
assert np.median(old) == np.median(new) == 0
assert abs(wins(new, old) - (0.5 + (more - buyers) / 2)) < 1e-5
assert round(0.5 + (more - buyers) / 2, 3) == 0.505
edge = np.quantile(old, 0.999)
lift = 0.03 * old.sum() / old[old > edge].sum()  # all from one in a thousand
top = np.where(old > edge, old * (1 + lift), old)
assert np.isclose(top.mean() / old.mean(), 1.03)
assert abs(wins(top, old) - 0.5) < 1e-5
