"""Deciding by expected loss, for a normal estimate and a normal prior."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def expected_loss(estimate, se, tau):
    """(loss of launching, loss of not launching), in units of the metric.

    Prior of the effect: normal with mean 0 and deviation tau > 0; se > 0.
    """
    shrink = tau**2 / (tau**2 + se**2)
    mean, sd = shrink * estimate, np.sqrt(shrink) * se
    z = mean / sd
    density = sd * stats.norm.pdf(z)
    launch = density - mean * stats.norm.cdf(-z)  # E max(-effect, 0)
    stay = density + mean * stats.norm.cdf(z)  # E max(effect, 0)
    return launch, stay


for estimate, se in ((0.5, 0.5), (0.5, 0.1), (0.1, 0.1), (-0.1, 0.5)):
    launch, stay = expected_loss(estimate, se, tau=0.5)
    p = 2 * stats.norm.sf(abs(estimate) / se)
    print(f"{estimate:+.1f} se {se}  p {p:.2f}", end="  ")
    print(f"launch loses {launch:.3f}  staying {stay:.3f}")
# --8<-- [end:show]
rng = np.random.default_rng(0)
for estimate, se, tau in ((0.5, 0.5, 0.5), (0.3, 0.2, 0.7), (-0.4, 0.6, 0.3)):
    # brute force: prior draws weighted by the likelihood of the estimate
    effect = rng.normal(0, tau, 1_000_000)
    w = stats.norm.pdf(estimate, effect, se)
    launch, stay = expected_loss(estimate, se, tau)
    assert abs(np.average(np.maximum(-effect, 0), weights=w) - launch) < 0.002
    assert abs(np.average(np.maximum(effect, 0), weights=w) - stay) < 0.002
    mean = estimate * tau**2 / (tau**2 + se**2)
    assert np.isclose(stay - launch, mean)  # so the sign of the mean decides
# a rule "launch if the mean is above the cost": value against p < 0.05
for seed in range(3):
    rng = np.random.default_rng(seed)
    effect = rng.normal(0, 0.5, 200_000)
    got = rng.normal(effect, 0.5)
    mean_rule = np.where(got > 0, effect, 0).mean()
    p_rule = np.where(got > 1.96 * 0.5, effect, 0).mean()
    ratio = stats.norm.pdf(0) / stats.norm.pdf(1.96 / np.sqrt(2))  # 2.6
    assert abs(mean_rule / p_rule / ratio - 1) < 0.05
    cost = 0.3  # of a launch: upkeep
    gain = {
        c: np.where(0.5 * got > c, effect - cost, 0).mean()
        for c in (0, 0.3, 0.6)
    }
    assert gain[0.3] > max(gain[0], gain[0.6])
    assert gain[0] < 0  # to ignore the cost is worse than never to launch
# the card
launch, stay = expected_loss(0.4, 0.4, 0.4)
assert np.isclose(stay - launch, 0.2) and round(launch, 3) == 0.04
assert round(stay, 3) == 0.24
