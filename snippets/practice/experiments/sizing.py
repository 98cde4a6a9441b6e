"""How many users for a relative lift of a rate, with any split."""

from math import ceil

import numpy as np
from scipy import stats


# --8<-- [start:show]
def users_needed(base, lift, share=0.5, power=0.8, alpha=0.05):
    """Users of both groups for a relative lift of a rate."""
    new = base * (1 + lift)
    z = stats.norm.ppf(1 - alpha / 2) + stats.norm.ppf(power)
    noise = new * (1 - new) / share + base * (1 - base) / (1 - share)
    return ceil(noise * (z / (new - base)) ** 2)


def simulated_power(users, base, lift, share, runs=20_000, seed=0):
    rng = np.random.default_rng(seed)
    m = round(users * share)
    b = rng.binomial(m, base * (1 + lift), runs) / m
    a = rng.binomial(users - m, base, runs) / (users - m)
    se = np.sqrt(a * (1 - a) / (users - m) + b * (1 - b) / m)
    return np.mean(np.abs(b - a) / se > 1.96)


print("base   lift  share      users  power")
plans = [(0.04, 0.05, 0.5), (0.04, 0.05, 0.1)]
plans += [(0.04, 0.025, 0.5), (0.01, 0.05, 0.5)]
for plan in plans:
    n = users_needed(*plan)
    row = "  ".join(f"{value:5.1%}" for value in plan)
    print(f"{row}  {n:9,}  {simulated_power(n, *plan):5.2f}")
# --8<-- [end:show]
for base, lift, share in ((0.04, 0.05, 0.1), (0.2, 0.1, 0.7), (0.5, 0.04, 0.3)):
    n = users_needed(base, lift, share)
    for seed in range(3):
        power = simulated_power(n, base, lift, share, seed=seed)
        assert abs(power - 0.8) < 0.015  # 4 standard errors: 0.011
full = users_needed(0.04, 0.05)
# the rule: 32 (1 - p) / (p lift^2) users in all, within 5 %
assert abs(32 * 0.96 / (0.04 * 0.05**2) / full - 1) < 0.05
assert abs(32 * 0.96 / (0.04 * 0.05**2) - 307_200) < 1e-6
assert abs(users_needed(0.04, 0.05, 0.1) / full - 1 / 0.36) < 0.1
assert 3.9 < users_needed(0.04, 0.025) / full < 4.0
assert abs(users_needed(0.01, 0.05) / full - 99 / 24) < 0.02
# clusters: 50 users a school, correlation 0.03
assert abs(1 + 49 * 0.03 - 2.47) < 1e-9
rng = np.random.default_rng(1)
school = rng.normal(0, np.sqrt(0.03), (20_000, 1))
mean = (school + rng.normal(0, np.sqrt(0.97), (20_000, 50))).mean(1)
assert abs(mean.var() * 50 / 2.47 - 1) < 0.04
# the card: base 10 %, lift 4 %, 24,000 new users a day
rule = 32 * 0.9 / (0.1 * 0.04**2)
assert abs(rule - 180_000) < 1e-6 and abs(rule / 24_000 - 7.5) < 1e-9
assert 7 < users_needed(0.1, 0.04) / 24_000 < 14
assert abs(rule / 0.64 - 281_250) < 1e-6 and 11 < 281_250 / 24_000 < 12
assert abs(rule * 4 / 24_000 - 30) < 1e-9
# triggered analysis: a tenth of the users reach the checkout, 40 % order
inside = 0.4 * 0.6
assert abs(0.04 * 0.96 / (0.1 * inside) - 1.6) < 1e-9
rng = np.random.default_rng(2)
seen = rng.random((200, 20_000)) < 0.1
y = (seen & (rng.random(seen.shape) < 0.4)).astype(float)
signal_all = 0.1 / y.std()  # an effect of 1 on the triggered
signal_part = 1 / y[seen].std() * np.sqrt(0.1)
assert abs((signal_part / signal_all) ** 2 - 1.6) < 0.02
