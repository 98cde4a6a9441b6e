"""Value at risk and expected shortfall of equally probable losses."""

import numpy as np
from scipy import integrate, stats


# --8<-- [start:show]
def var_es(losses, level):
    """Value at risk and expected shortfall; losses (n,), 0 < level < 1."""
    x = np.sort(np.asarray(losses, dtype=float))
    n = len(x)
    k = int(np.ceil(n * level - 1e-9))  # the k-th smallest
    var = x[k - 1]
    beyond = x[k:].sum() / n + var * (k / n - level)
    return var, beyond / (1 - level)


rng = np.random.default_rng(0)
normal = rng.normal(size=1_000_000)
fat = rng.standard_t(3, size=1_000_000) / np.sqrt(3)  # variance 1 as well
for level in (0.95, 0.99):
    for name, x in [("normal", normal), ("t with 3", fat)]:
        var, es = var_es(x, level)
        print(f"{level:.0%} {name:8}: VaR {var:.2f}, ES {es:.2f}")
# --8<-- [end:show]

for level in (0.9, 0.95, 0.973):  # Rockafellar and Uryasev: a minimum
    x = rng.exponential(size=87)
    var, es = var_es(x, level)
    costs = [v + np.maximum(x - v, 0).mean() / (1 - level) for v in x]
    assert np.isclose(es, min(costs)) and var in x
    assert np.isclose(var, np.quantile(x, level, method="inverted_cdf"))
for level in (0.95, 0.99):
    q = stats.norm.ppf(level)
    assert np.allclose(
        var_es(normal, level), (q, stats.norm.pdf(q) / (1 - level)), rtol=0.02
    )
    q = stats.t(3).ppf(level)
    tail = integrate.quad(lambda v: v * stats.t(3).pdf(v), q, np.inf)[0]
    assert np.allclose(
        np.sqrt(3) * np.array(var_es(fat, level)),
        (q, tail / (1 - level)),
        rtol=0.05,
    )
assert var_es(fat, 0.95)[0] < var_es(normal, 0.95)[0]
assert var_es(fat, 0.99)[0] > var_es(normal, 0.99)[0]
# Two bonds that default with 4 % each, as 10,000 equal cases.
one = np.repeat([100, 0], [400, 9_600])
two = np.repeat([200, 100, 0], [16, 768, 9_216])
assert np.allclose(var_es(one, 0.95), (0, 80))
assert np.allclose(var_es(two, 0.95), (100, 103.2))
# The card: losses 1, 2, ..., 20 at 90 %.
assert np.allclose(var_es(np.arange(1, 21), 0.9), (18, 19.5))
# The follow-up: breaches of a right VaR at 99 % in 250 days.
assert np.isclose(250 * 0.01, 2.5)
assert np.isclose(stats.binom.sf(7, 250, 0.01), 0.004, atol=5e-5)


def price(pays, times, y):
    return np.sum(pays * (1 + y) ** -times)


def measures(pays, times, y):
    """Macaulay duration, modified duration and convexity."""
    worth = pays * (1 + y) ** -times
    share = worth / worth.sum()
    macaulay = share @ times
    convexity = share @ (times * (times + 1)) / (1 + y) ** 2
    return macaulay, macaulay / (1 + y), convexity


two = np.array([10.0, 110.0]), np.array([1.0, 2.0])
assert np.isclose(price(*two, 0.1), 100)
mac, mod, con = measures(*two, 0.1)
assert np.isclose(mac, 1.909, atol=5e-4) and np.isclose(mac, 21 / 11)
assert np.isclose(mod, 1.736, atol=5e-4)
assert np.isclose(con, 4.658, atol=5e-4)
# By differences of the price.
odd = np.array([3.0, 3, 3, 103]), np.array([0.5, 1.2, 2.0, 7.3])
for pays, times, y in ((*two, 0.1), (*odd, 0.03)):
    h = 1e-4
    down, mid, up = (price(pays, times, y + k * h) for k in (-1, 0, 1))
    _, d, c = measures(pays, times, y)
    assert np.isclose(-(up - down) / (2 * h) / mid, d, rtol=1e-5)
    assert np.isclose((up - 2 * mid + down) / h**2 / mid, c, rtol=1e-4)
# One point up: 98.287, by duration 98.264, with convexity 98.288.
assert np.isclose(price(*two, 0.11), 98.287, atol=5e-4)
assert np.isclose(100 * (1 - mod * 0.01), 98.264, atol=5e-4)
second = 100 * (1 - mod * 0.01 + con * 0.01**2 / 2)
assert np.isclose(second, 98.288, atol=5e-4)
# Thirty years without coupon at 4 %.
zero = np.array([100.0]), np.array([30.0])
mac, mod, con = measures(*zero, 0.04)
assert mac == 30 and np.isclose(mod, 28.8, atol=0.05)
assert np.isclose(con, 860, atol=0.5)
for move, exact, line, curve in (
    (0.01, -25.0, -28.8, -24.5),
    (-0.01, 33.6, 28.8, 33.1),
):
    real = price(*zero, 0.04 + move) / price(*zero, 0.04) - 1
    assert np.isclose(100 * real, exact, atol=0.05)
    assert np.isclose(-100 * mod * move, line, atol=0.05)
    both = -mod * move + con * move**2 / 2
    assert np.isclose(100 * both, curve, atol=0.05)
# Equal values at 5 and 15 years: the duration of 10, more convexity.
bullet = measures(np.array([1.0]), np.array([10.0]), 0.04)
ends = np.array([5.0, 15.0])
barbell = measures(1.04**ends, ends, 0.04)
assert np.isclose(barbell[0], 10) and np.isclose(bullet[0], 10)
assert np.isclose(barbell[2] * 1.04**2, 135)
assert np.isclose(bullet[2] * 1.04**2, 110)
