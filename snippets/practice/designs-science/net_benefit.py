"""Predictive value and net benefit of a score moved to a rarer disease."""

import numpy as np
from scipy.stats import norm


# --8<-- [start:show]
def net_benefit(y, p, t):
    """Benefit per patient of acting where p >= t, in true positives."""
    act = p >= t
    true, false = np.mean(act & (y == 1)), np.mean(act & (y == 0))
    return true - false * t / (1 - t)


def posterior(x, prevalence):
    """P(sick | x): x is N(1.5, 1) for the sick and N(0, 1) for others,
    so the log of their densities' ratio is 1.5 x - 1.125."""
    odds = prevalence / (1 - prevalence) * np.exp(1.5 * x - 1.125)
    return odds / (1 + odds)


rng = np.random.default_rng(0)
y = (rng.random(200_000) < 0.05).astype(int)
x = rng.normal(1.5 * y, 1)
t = 0.10
print("act at p >= 0.10    acted on  predictive value  net benefit")
for name, p in (
    ("all", np.ones(len(y))),
    ("learnt at 20 %", posterior(x, 0.20)),
    ("recalibrated", posterior(x, 0.05)),
):
    act = p >= t
    ppv, nb = y[act].mean(), net_benefit(y, p, t)
    print(f"{name:18}  {act.mean():8.2f}  {ppv:16.2f}  {nb:11.4f}")
# --8<-- [end:show]
# closed form: the score crosses t where the likelihood ratio does
for prior in (0.20, 0.05):
    cut = (np.log(t / (1 - t) * (1 - prior) / prior) + 1.125) / 1.5
    exact = 0.05 * norm.sf(cut - 1.5) - 0.95 * norm.sf(cut) / 9
    assert abs(net_benefit(y, posterior(x, prior), t) - exact) < 0.001
# acting on nobody is worth 0, on all: prevalence - rest * odds of t
assert net_benefit(y, np.zeros(len(y)), t) == 0
m = y.mean()
assert np.isclose(net_benefit(y, np.ones(len(y)), t), m - (1 - m) * t / (1 - t))
# p equal to t is acted on
one = np.ones(1)
assert net_benefit(one, 0.3 * one, 0.3) == 1
# right probabilities are best at every t, for any shift of the odds
for seed in range(20):
    rng = np.random.default_rng(seed)
    ys = (rng.random(20_000) < 0.05).astype(int)
    xs = rng.normal(1.5 * ys, 1)
    right = net_benefit(ys, posterior(xs, 0.05), t)
    assert right > net_benefit(ys, posterior(xs, 0.20), t)
    assert right > 0 > net_benefit(ys, posterior(xs, 0.20), 0.15)
# both scores rank alike
assert (np.argsort(posterior(x, 0.2)) == np.argsort(posterior(x, 0.05))).all()
# text: 1,000 rounds, sensitivity 0.8, specificity 0.9
for prev, value in ((0.02, 0.14), (0.20, 0.67)):
    tp, fp = 0.8 * prev, 0.1 * (1 - prev)
    assert round(tp / (tp + fp), 2) == value
# card: 0.9 and 0.95 at 1 % and 10 %
tp, fp = 0.9 * 0.01, 0.05 * 0.99
assert round(tp / (tp + fp), 3) == 0.154
assert round(0.09 / (0.09 + 0.045), 2) == 0.67
assert round(0.1 * 0.01 / (0.1 * 0.01 + 0.95 * 0.99), 4) == 0.0011
# card: 1,000 patients, 40 true and 160 false at t = 0.2
yy = np.r_[np.ones(50), np.zeros(950)]
pp = np.r_[np.ones(40), np.zeros(10), np.ones(160), np.zeros(790)]
assert np.isclose(net_benefit(yy, pp, 0.2), 0)
assert np.isclose(net_benefit(yy, pp, 0.1), 0.04 - 0.16 / 9)
