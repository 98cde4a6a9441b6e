"""A shadow model against the live one: only disagreements carry news."""

import numpy as np


# --8<-- [start:show]
def power(n, wins, losses, paired, runs=4_000, seed=0):
    """Share of runs that see the better model; old model right: 0.90."""
    rng = np.random.default_rng(seed)
    if paired:  # both models answer the same n cases
        gained = rng.binomial(n, wins, runs)
        lost = rng.binomial(n - gained, losses / (1 - wins))
        z = (gained - lost) / np.sqrt(np.maximum(gained + lost, 1))
    else:  # two groups of n cases
        old = rng.binomial(n, 0.90, runs) / n
        new = rng.binomial(n, 0.90 + wins - losses, runs) / n
        z = (new - old) / np.sqrt((old * (1 - old) + new * (1 - new)) / n)
    return np.mean(np.abs(z) > 1.96)


wins, losses = 0.025, 0.015  # new right where old is wrong, and reverse
for n in (3_100, 13_500):
    both = [power(n, wins, losses, paired) for paired in (True, False)]
    print(f"{n:6} cases: paired {both[0]:.2f}, two groups {both[1]:.2f}")
print(f"labels of the paired design: {3_100 * (wins + losses):.0f}")
# --8<-- [end:show]
d, delta = wins + losses, wins - losses
assert round(7.85 * (d - delta**2) / delta**2) in range(3_080, 3_150)
assert round(7.85 * (0.9 * 0.1 + 0.91 * 0.09) / delta**2) in range(
    13_400, 13_600
)
for seed in range(1, 4):
    assert abs(power(3_100, wins, losses, True, seed=seed) - 0.8) < 0.04
    assert abs(power(13_500, wins, losses, False, seed=seed) - 0.8) < 0.04
    assert power(3_100, wins, losses, False, seed=seed) < 0.4
    assert abs(power(3_100, 0.02, 0.02, True, seed=seed) - 0.05) < 0.015
assert abs(power(2_000, 0.4, 0.4, True) - 0.05) < 0.015
# the card: 30,000 cases, 6 % differ, 240 labelled: 140 against 100
z = 40 / np.sqrt(240)
assert round(z, 2) == 2.58
assert round(0.06 * 40 / 240, 3) == 0.01
se = 0.06 * np.sqrt(1 - (40 / 240) ** 2) / np.sqrt(240)
assert round(se, 4) == 0.0038
