"""Two tariffs held against each other on later policies."""

import numpy as np
from sklearn.linear_model import TweedieRegressor


# --8<-- [start:show]
def policies(n, rng):
    km = rng.normal(size=n)  # distance driven, logarithm, standardised
    city = (rng.uniform(size=n) < 0.5).astype(int)
    years = rng.uniform(0.2, 1, size=n)
    claims = rng.poisson(years * 0.1 * np.exp(0.4 * km) * 1.5**city)
    paid = rng.gamma(2 * np.maximum(claims, 1), 500) * (claims > 0)
    return np.c_[km, city], years, paid


def double_lift(old, new, years, paid, groups=5):
    """Per year of exposure: old price, new price, paid; by new / old."""
    order = np.argsort(new / old, kind="stable")
    cut = np.cumsum(years[order]) / years.sum() * groups
    group = np.minimum(cut.astype(int), groups - 1)
    values = old * years, new * years, paid
    total = [np.bincount(group, v[order]) for v in values]
    return np.array(total) / np.bincount(group, years[order])


rng = np.random.default_rng(0)
(X, years, paid), (T, when, cost) = policies(50_000, rng), policies(50_000, rng)
prices = []
for use in ([1], [0, 1]):  # by area; by distance and area
    model = TweedieRegressor(power=1.5, alpha=0, link="log", tol=1e-7)
    prices.append(model.fit(X[:, use], paid / years, years).predict(T[:, use]))
for old, new, real in double_lift(*prices, when, cost).T:
    print(f"old {old:4.0f}, new {new:4.0f}, paid {real:4.0f}", end=", ")
    print(f"loss ratio {real / old:.2f}")
# --8<-- [end:show]

old, new, real = double_lift(*prices, when, cost)
assert np.all(np.diff(new / old) > 0)
# The new tariff is nearer in every group of the extremes and in the mean.
assert abs(new - real).mean() < abs(old - real).mean() / 3
assert real[0] < 0.7 * old[0] and real[-1] > 1.4 * old[-1]
# Exposure weights: the groups give back the total of each price.
share = np.bincount(np.arange(5), np.ones(5))
assert abs(share @ old / 5 - prices[0] @ when / when.sum()) < 1
assert np.isclose(real.mean(), cost.sum() / when.sum(), rtol=1e-3)
# Swapping the two reverses the order of the groups.
back = double_lift(prices[1], prices[0], when, cost)
assert np.allclose(back[2][::-1], real, rtol=0.02)
