"""How many of a programme's wins are false, from the share of good ideas."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def false_share(good, power, alpha=0.05):
    """Share of significant gains (two-sided test) that come from no effect."""
    false, true = (1 - good) * alpha / 2, good * power
    return false / (false + true)


print("good ideas   power 0.8   power 0.3   0.8, repeated")
for good in (0.33, 0.10, 0.03):
    once = false_share(good, 0.8)
    weak = false_share(good, 0.3)
    twice = false_share(1 - once, 0.8)  # the wins are the new ideas
    print(f"{good:10.2f} {once:11.2f} {weak:11.2f} {twice:15.3f}")
# --8<-- [end:show]
for good, power, delta in ((0.33, 0.8, 2.8), (0.1, 0.8, 2.8), (0.1, 0.3, 1.43)):
    for seed in range(3):  # simulated: effect 0 or delta standard errors
        rng = np.random.default_rng(seed)
        real = rng.random(400_000) < good
        z = rng.normal(delta * real, 1)
        won = z > 1.96
        assert abs(np.mean(~real[won]) - false_share(good, power)) < 0.01
        again = won & (rng.normal(delta * real, 1) > 1.96)
        expect = false_share(1 - false_share(good, power), power)
        assert abs(np.mean(~real[again]) - expect) < 0.01
assert abs(stats.norm.sf(1.96 - 1.43) - 0.3) < 0.01
# repeating squares both rates
once = false_share(0.1, 0.8)
assert np.isclose(
    false_share(1 - once, 0.8), 0.9 * 0.025**2 / (0.9 * 0.025**2 + 0.1 * 0.8**2)
)
# the card: 200 tests, one idea in five works, power 0.6
false, true = 160 * 0.025, 40 * 0.6
assert np.isclose(false, 4) and np.isclose(true, 24)
assert np.isclose(false_share(0.2, 0.6), 4 / 28) and round(4 / 28, 2) == 0.14
assert round(160 * 0.005 / (160 * 0.005 + 40 * 0.36), 2) == 0.05  # level 1 %
assert abs(stats.norm.sf(2.576 - (1.96 + 0.253)) - 0.36) < 0.005
assert np.isclose(false_share(0.2, 0.9), 0.1)
