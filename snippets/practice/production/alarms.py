"""Hundreds of features, tested daily: what a control limit saves."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def simulate(daily, drift, seed, features=300, n=50_000):
    """Daily means (90, features) of features with standard deviation 1."""
    rng = np.random.default_rng(seed)
    level = rng.normal(0, daily, (90, features))  # harmless, day by day
    level[60:, 0] += drift  # real: feature 0 moves for good
    return level + rng.normal(0, n**-0.5, (90, features))


def alarms(x, n=50_000):
    past, now = x[:60], x[60:]
    z = (now - past.mean(0)) / np.sqrt(1 / n + 1 / (60 * n))
    spread = past.std(0, ddof=1) * np.sqrt(1 + 1 / 60)
    return {
        "p < 0.05": np.abs(z) > 1.96,
        "Bonferroni": np.abs(z) > stats.norm.isf(0.025 / x.shape[1]),
        "past days": np.abs(now - past.mean(0)) > 4.4 * spread,
    }


print("false alarms a day    no change  harmless days   caught")
calm, busy = simulate(0, 0, 1), simulate(0.02, 0.15, 2)
for rule, still in alarms(calm).items():
    noisy = alarms(busy)[rule]
    false = noisy[:, 1:].sum(1).mean()
    print(
        f"{rule:12}  {still.sum(1).mean():17.2f}  {false:13.2f}"
        f"  {noisy[:, 0].mean():7.2f}"
    )
# --8<-- [end:show]
for seed in range(3, 7):
    still = alarms(simulate(0, 0, seed))
    noisy = alarms(simulate(0.02, 0.15, seed))
    assert 11 < still["p < 0.05"].sum(1).mean() < 19
    assert still["Bonferroni"].sum(1).mean() < 0.3
    assert noisy["Bonferroni"][:, 1:].sum(1).mean() > 90
    assert noisy["past days"][:, 1:].sum(1).mean() < 0.3
    assert noisy["past days"][:, 0].mean() > 0.9
# both limits allow for the error of the past mean: sqrt(1 + 1/60) = 1.0083
for factor, rule in ((1.96, "p < 0.05"), (4.4, "past days")):
    past = np.random.default_rng(0).normal(size=(60, 1))
    unit = 50_000**-0.5 if rule == "p < 0.05" else past.std(ddof=1)
    for size, alarm in ((1.006, False), (1.01, True)):
        x = np.r_[past, [[past.mean() + size * factor * unit]]]
        assert alarms(x)[rule].item() is alarm
# predicted false alarms: level and sampling noise add their variances
sd = np.sqrt(0.02**2 + 1 / 50_000)
limit = stats.norm.isf(0.025 / 300) * np.sqrt(1 / 50_000)
print_share = 2 * stats.norm.sf(limit / sd)
assert abs(299 * print_share - 126) < 12
# t with 59 degrees of freedom at 4.4: a family-wise 1.4 % a day
assert 60 < 1 / (300 * 2 * stats.t.sf(4.4, 59)) < 80
assert round(300 * 0.05) == 15
# the card: 400 features, p < 0.01 daily, 300,000 rows
assert 400 * 0.01 == 4
assert round(1 / np.sqrt(300_000), 4) == 0.0018
