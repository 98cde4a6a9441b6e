"""One sample, three questions: the mean, the next value, the belief."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
x = np.array([41, 44, 45, 47, 48, 50, 50, 52, 55, 57, 61, 62.0])  # ms
n, mean, s = len(x), x.mean(), x.std(ddof=1)
t = stats.t(n - 1).ppf(0.975)
print(f"mean {mean:.1f}, s = {s:.2f}, t = {t:.2f}")

weight = (n / 7**2) / (n / 7**2 + 1 / 5**2)  # prior N(55, 5^2), noise 7
centre = weight * mean + (1 - weight) * 55
sd = 1 / np.sqrt(n / 7**2 + 1 / 5**2)
intervals = {
    "confidence, mean": (mean, t * s / np.sqrt(n)),
    "prediction, next": (mean, t * s * np.sqrt(1 + 1 / n)),
    "credible, mean  ": (centre, 1.96 * sd),
}
for name, (middle, half) in intervals.items():
    print(f"{name}: {middle - half:.1f} to {middle + half:.1f}")
next_in_first = 2 * stats.t(n - 1).cdf(t / np.sqrt(n + 1)) - 1
print(f"the first holds the next value with probability {next_in_first:.2f}")
for truth in (55, 70):  # the share of samples whose credible interval covers
    shift, spread = (1 - weight) * (55 - truth), weight * 7 / np.sqrt(n)
    ends = (np.array([-1.96, 1.96]) * sd - shift) / spread
    cover = np.diff(stats.norm.cdf(ends))[0]
    print(f"if the mean is {truth}, the third covers in {cover:.1%}")
# --8<-- [end:show]

assert np.isclose(mean, 51) and np.isclose(np.sum((x - 51) ** 2), 11 * s**2)
halves = [half for _, half in intervals.values()]
library = stats.ttest_1samp(x, 0).confidence_interval(0.95)
assert np.allclose(library, [mean - halves[0], mean + halves[0]])
assert np.isclose(halves[1] / halves[0], np.sqrt(n + 1))
rng = np.random.default_rng(0)
for size in (12, 50):  # the prediction interval covers the next value
    draws = rng.normal(51, 7, size=(40_000, size + 1))
    m, sds = draws[:, :-1].mean(axis=1), draws[:, :-1].std(axis=1, ddof=1)
    miss = np.abs(draws[:, -1] - m)
    half = stats.t(size - 1).ppf(0.975) * sds
    hit = np.mean(miss <= half * np.sqrt(1 + 1 / size))
    assert abs(hit - 0.95) < 4 * np.sqrt(0.0475 / 40_000)
    in_first = np.mean(miss <= half / np.sqrt(size))
    if size == 12:
        assert abs(in_first - next_in_first) < 4 * np.sqrt(0.25 / 40_000)
assert in_first < next_in_first < 0.5  # the more data, the fewer
# The posterior by a grid.
mu = np.linspace(20, 90, 700_001)
log_post = -((mu - 55) ** 2) / 50 - n * (mean - mu) ** 2 / 98
w = np.exp(log_post - log_post.max())
w /= w.sum()
assert np.isclose(w @ mu, centre) and np.isclose(w @ (mu - centre) ** 2, sd**2)
tail = np.searchsorted(np.cumsum(w), 0.025)
assert np.isclose(mu[tail], centre - halves[2], atol=1e-2)
# Half of the narrowing is the known noise, half the prior.
known = 1.96 * 7 / np.sqrt(n)
assert np.isclose((halves[0] - known) / (halves[0] - halves[2]), 0.5, atol=0.1)
# Coverage of the credible interval, for truths near and far from the prior.
shares = []
for truth in (55, 70):
    means = truth + rng.normal(size=100_000) * 7 / np.sqrt(n)
    centres = weight * means + (1 - weight) * 55
    shares.append(np.mean(np.abs(centres - truth) <= halves[2]))
assert shares[0] > 0.95 > 0.85 > shares[1] and abs(cover - shares[1]) < 0.01
truths = rng.normal(55, 5, size=100_000)  # on average over the prior
means = truths + rng.normal(size=100_000) * 7 / np.sqrt(n)
centres = weight * means + (1 - weight) * 55
cover = np.mean(np.abs(centres - truths) <= halves[2])
assert abs(cover - 0.95) < 4 * np.sqrt(0.0475 / 100_000)
# The card: 9 values, mean 20, s = 6, t = 2.306.
assert np.isclose(stats.t(8).ppf(0.975), 2.306, atol=5e-4)
assert np.isclose(2.306 * 6 / 3, 4.612)
assert np.isclose(2.306 * 6 * np.sqrt(1 + 1 / 9), 14.58, atol=5e-3)
