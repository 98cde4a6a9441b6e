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
# three arms: which differ, and what the winner will convert at
won, n = np.array([43, 48, 15]), np.array([150, 200, 100])
rate = won / n
table = np.array([won, n - won])
chi = stats.chi2_contingency(table, correction=False)
assert round(chi[0], 2) == 6.26 and chi[2] == 2 and round(chi[1], 3) == 0.044
ps = []
for i, j, gap, error in ((0, 1, 4.7, 4.8), (0, 2, 13.7, 5.1), (1, 2, 9.0, 4.7)):
    diff = rate[i] - rate[j]
    se = np.sqrt(sum(rate[k] * (1 - rate[k]) / n[k] for k in (i, j)))
    assert (round(100 * diff, 1), round(100 * se, 1)) == (gap, error)
    ps.append(2 * stats.norm.sf(diff / se))
assert [round(p, 3) for p in ps] == [0.328, 0.008, 0.054]
assert round(3 * ps[1], 3) == 0.023 and round(2 * ps[2], 2) == 0.11  # Holm
pooled = 58 / 250 * 192 / 250 * (1 / 150 + 1 / 100)
assert round(6 * stats.norm.sf((rate[0] - rate[2]) / pooled**0.5), 2) == 0.04
noise = (rate * (1 - rate))[:2].sum()
assert round(2.8**2 * noise / (rate[0] - rate[1]) ** 2, -2) == 1400
mean, sd = 0.235, 0.03  # of the firm's earlier pages
size = mean * (1 - mean) / sd**2 - 1
assert round(mean * size) == 47 and abs(size - 200) < 2
shrunk = (won + 47) / (n + 200)
assert [round(100 * x, 1) for x in shrunk] == [25.7, 23.8, 20.7]
for seed in range(3):  # pages from that prior: the best shown rate is too high
    rng = np.random.default_rng(seed)
    true = rng.beta(47, 153, (100_000, 3))
    seen = rng.binomial(n, true)
    best = (seen / n).argmax(1)[:, None]
    real, shown, back = (
        np.take_along_axis(x, best, 1).mean()
        for x in (true, seen / n, (seen + 47) / (n + 200))
    )
    assert 0.02 < shown - real < 0.027 and abs(back - real) < 0.0005
