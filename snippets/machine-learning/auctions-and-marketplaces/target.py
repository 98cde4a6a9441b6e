"""Most purchases at a target cost: the multiplier of the bid."""

import numpy as np


# --8<-- [start:show]
def at_factor(k, p, price):
    """Purchases and cost if each bid is k times the chance of a purchase."""
    won = k * p > price
    return p @ won, price @ won


def target_factor(target, p, price):
    """Largest factor at which cost / purchases is at most the target."""
    order = np.argsort(price / p)  # cheapest purchases first
    average = np.cumsum(price[order]) / np.cumsum(p[order])
    last = np.flatnonzero(average <= target)[-1]
    return (price / p)[order][last] * (1 + 1e-9)


rng = np.random.default_rng(0)
p = rng.lognormal(-5, 0.8, 50_000)  # chance that a view leads to a purchase
price = 20 * np.exp(-5) * rng.lognormal(0, 0.8, 50_000)
print("factor  purchases     cost   average   of the last 1 %")
for k in (10.0, target_factor(10.0, p, price)):
    n, cost = at_factor(k, p, price)
    n2, cost2 = at_factor(0.99 * k, p, price)
    print(
        f"{k:6.2f} {n:10.0f} {cost:8.0f} {cost / n:9.2f}"
        f" {(cost - cost2) / (n - n2):10.2f}"
    )
# --8<-- [end:show]

for target in (5.0, 10.0, 14.0):
    k = target_factor(target, p, price)
    n, cost = at_factor(k, p, price)
    assert k > target and 0.99 * target < cost / n <= target
    assert (
        at_factor(1.02 * k, p, price)[1]
        > target * at_factor(1.02 * k, p, price)[0]
    )
    assert at_factor(target, p, price)[0] < n
    # no other set of views does better: the linear programme's bound
    gain = p + (target * p - price) / (k - target)  # p + lam (T p - price)
    assert np.all((gain > 0) == (k * p > price))
# the card: purchases 0.02, 0.01, 0.01 and prices 0.1, 0.1, 0.2; target 10
p3, w3 = np.array([0.02, 0.01, 0.01]), np.array([0.1, 0.1, 0.2])
for k, want in ((10.0, 5.0), (15.0, 0.2 / 0.03), (21.0, 10.0)):
    n, cost = at_factor(k, p3, w3)
    assert np.isclose(cost / n, want)
