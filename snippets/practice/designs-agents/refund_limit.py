"""From which amount should a person approve a refund?"""

import math

import numpy as np

# --8<-- [start:show]
WRONG, CHECK = 0.04, 2.0  # share of wrong refunds; price of an approval


def cost(amounts, limit, missed):
    """Mean cost of a request if all above the limit need approval.

    A wrong refund loses its amount. Of the wrong ones that people see
    they miss missed(share), where share is the part of requests seen.
    """
    seen = amounts > limit
    slip = WRONG * np.where(seen, missed(seen.mean()), 1.0) * amounts
    return (slip + CHECK * seen).mean()
    # --8<-- [end:show]


# --8<-- [start:run]
def fresh(share):
    return 0.1


def tired(share):
    return 0.1 + 0.8 * share


amounts = 30 * np.exp(np.random.default_rng(0).normal(size=100_000))
print("limit    seen   fresh   tired")
for limit in (0, 25, 50, 100, 200, np.inf):
    share = (amounts > limit).mean()
    costs = [cost(amounts, limit, f) for f in (fresh, tired)]
    print(f"{limit:5} {share:7.2f} {costs[0]:7.2f} {costs[1]:7.2f}")
# --8<-- [end:run]


def exact(limit, missed):
    """The same in closed form, for lognormal amounts."""
    z = math.log(limit / 30)
    share, mean = (math.erfc(x / math.sqrt(2)) / 2 for x in (z, z - 1))
    whole = WRONG * 30 * math.exp(0.5)
    return whole * (1 - mean + missed(share) * mean) + CHECK * share


limits = np.arange(1, 400)
for seed in range(3):
    drawn = 30 * np.exp(np.random.default_rng(seed).normal(size=100_000))
    for f in (fresh, tired):
        for limit in (25, 50, 100):
            assert abs(cost(drawn, limit, f) - exact(limit, f)) < 0.04
best = {
    f: limits[np.argmin([exact(x, f) for x in limits])] for f in (fresh, tired)
}
# with fresh eyes: approve above CHECK / (WRONG (1 - missed))
assert abs(best[fresh] - CHECK / (WRONG * 0.9)) < 1
assert best[tired] > best[fresh]
never = WRONG * 30 * math.exp(0.5)
assert CHECK + 0.1 * never > never  # approving all is dearer than none
assert exact(best[tired], tired) < never


# the card: wrong 5 %, a check costs 3, people miss 20 %
def dearer(amount, wrong, price, missed):
    """Is deciding alone dearer than approval?"""
    return wrong * amount > price + wrong * amount * missed


for edge, wrong, missed in (
    (75, 0.05, 0.2),
    (150, 0.05, 0.6),
    (37.5, 0.1, 0.2),
):
    assert dearer(edge + 0.1, wrong, 3, missed)
    assert not dearer(edge - 0.1, wrong, 3, missed)
