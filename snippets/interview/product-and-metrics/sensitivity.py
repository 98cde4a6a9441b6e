"""The same improvement seen through five metrics of a shop."""

import numpy as np


def draw(seed, n=400_000):
    """Visits, orders and spending of n users, without and with the change."""
    rng = np.random.default_rng(seed)
    visits = 1 + rng.poisson(rng.gamma(1.0, 2.0, n))
    owner = np.repeat(np.arange(n), visits.astype(np.intp))
    u = rng.random(len(owner))
    basket = np.exp(rng.normal(3.0, 1.1, len(owner)))
    sides = []
    for p in (0.10, 0.105):  # a visit ends in an order 5 % more often
        hit = u < p
        orders = np.bincount(owner, hit, n)
        spent = np.bincount(owner, hit * basket, n)
        sides.append((visits, orders, spent))
    return sides


# --8<-- [start:show]
def metrics(visits, orders, spent):
    return {
        "visits": visits.astype(float),
        "buyers": (orders > 0).astype(float),
        "orders": orders.astype(float),
        "spending": spent,
        "spending, at most 100": np.minimum(spent, 100),
    }


def users_needed(old, new):
    """In all, for power 80 % at level 5 %: 32 variances over effect squared."""
    effect = new.mean() - old.mean()
    return 32 * old.var() / effect**2 if effect else np.inf


before, after = (metrics(*side) for side in draw(seed=0))
print("metric                   mean   lift  thousand users needed")
for name, old in before.items():
    lift = after[name].mean() / old.mean() - 1
    need = users_needed(old, after[name])
    print(f"{name:22} {old.mean():6.2f}  {lift:5.1%}  {need / 1000:21.0f}")
# --8<-- [end:show]

assert 0.03 < lift < 0.05  # capping sees less than the model's 5 %

for seed in range(3):
    a, b = (metrics(*side) for side in draw(seed))
    need = {k: users_needed(a[k], b[k]) for k in a}
    assert need["visits"] == np.inf
    assert need["orders"] < need["buyers"] < need["spending, at most 100"]
    assert need["spending, at most 100"] < 0.75 * need["spending"]
    assert need["spending"] > 2.5 * need["orders"]
    # the saturating metrics understate the 5 % of the model
    lift = {k: b[k].mean() / a[k].mean() - 1 for k in a}
    assert abs(lift["orders"] - 0.05) < 0.003
    assert lift["buyers"] < 0.045
    assert lift["spending, at most 100"] < lift["spending"]
# the formula: n a group gives z of mean 2.8
rng = np.random.default_rng(5)
x = rng.exponential(2.0, 50_000)
n = users_needed(x, x + 0.1) / 2
z = 0.1 / np.sqrt(2 * x.var() / n)
assert abs(z - 2.83) < 0.01
# card: spending mean 8, sd 40, lift 2 %; buyers 20 %, lift 1.5 %
spend = 32 * 40**2 / (0.02 * 8) ** 2
buy = 32 * 0.2 * 0.8 / (0.015 * 0.2) ** 2
assert round(spend) == 2_000_000 and round(buy, -3) == 569_000
assert round(spend / buy, 1) == 3.5
# the effect on spending that the buyers' test sees
assert np.isclose(np.sqrt(32 * 40**2 / buy) / 8, 0.0375)
halved = 32 * 20**2 / (0.015 * 8) ** 2
assert round(halved, -3) == 889_000
