"""Launch what was significant: claimed, real and shrunk gains."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def launches(tests, seed, prior_sd=0.5, se=0.5):
    """Of the launched: summed measured, shrunk and true lifts, in %."""
    rng = np.random.default_rng(seed)
    true = rng.normal(0, prior_sd, tests)
    measured = true + rng.normal(0, se, tests)
    won = measured > 1.96 * se
    weight = prior_sd**2 / (prior_sd**2 + se**2)
    return {
        "launched": won.sum(),
        "claimed": measured[won].sum(),
        "shrunk": weight * measured[won].sum(),
        "real": true[won].sum(),
        "harmful": (true[won] < 0).sum(),
    }


for name, value in launches(1_000_000, seed=0).items():
    print(f"{name:9} {value / 500:6.1f}")  # of 2,000 ideas
# --8<-- [end:show]
for seed in range(1, 6):
    r = launches(20_000, seed)
    assert abs(r["shrunk"] / r["real"] - 1) < 0.05
    assert 1.8 < r["claimed"] / r["real"] < 2.2
    r = launches(20_000, seed, prior_sd=1.0, se=0.5)
    assert abs(r["shrunk"] / r["real"] - 1) < 0.05
# counts by the normal distribution: measured has variance 0.5^2 + 0.5^2
effects, width = np.linspace(-4, 4, 80_001, retstep=True)
wins = stats.norm.pdf(effects, scale=0.5) * stats.norm.sf(1.96 - effects / 0.5)
exact = {
    "launched": stats.norm.sf(1.96 / np.sqrt(2)),
    "real": np.sum(wins * effects) * width,
    "harmful": np.sum(wins[effects < 0]) * width,
}
for seed in range(3):
    r = launches(200_000, seed)
    for name, share in exact.items():
        assert abs(r[name] / (200_000 * share) - 1) < 0.15, name
    assert abs(r["launched"] / (200_000 * exact["launched"]) - 1) < 0.04
# the card: prior sd 1, se 2, measured 8
assert 1 / (1 + 4) == 0.2 and abs(0.2 * 8 - 1.6) < 1e-12
assert abs(8 / np.sqrt(5) - 3.58) < 0.005
# the card: a change that does nothing, tried twice, wins at 2.5 % one-sided
z = np.random.default_rng(5).normal(size=(400_000, 2))
assert abs(np.mean((z > 1.96).any(1)) - 0.0494) < 4 * np.sqrt(0.05 / 400_000)
assert round(1 - 0.975**2, 4) == 0.0494 and 1 - 0.9875**2 < 0.025
