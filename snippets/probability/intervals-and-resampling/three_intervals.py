"""One sample, three questions: the mean, the next value, the belief."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
x = np.array([41, 44, 45, 47, 48, 50, 50, 52, 55, 57, 61, 62.0])  # ms
n, mean, s = len(x), x.mean(), x.std(ddof=1)
t = stats.t(n - 1).ppf(0.975)

print(f"mean {mean:.1f}, s = {s:.2f}")
half = t * s / np.sqrt(n)
print(f"confidence, the mean:   {mean - half:.1f} to {mean + half:.1f}")
half = t * s * np.sqrt(1 + 1 / n)
print(f"prediction, next value: {mean - half:.1f} to {mean + half:.1f}")
precision = 1 / 5**2 + n / 7**2  # prior N(55, 5^2), noise 7 known
centre = (55 / 5**2 + n * mean / 7**2) / precision
half = 1.96 / np.sqrt(precision)
print(f"credible, the mean:     {centre - half:.1f} to {centre + half:.1f}")
# --8<-- [end:show]

library = stats.ttest_1samp(x, 0).confidence_interval(0.95)
half = t * s / np.sqrt(n)
assert np.allclose(library, [mean - half, mean + half])
rng = np.random.default_rng(0)
draws = rng.normal(51, 7, size=(100_000, n + 1))
m, sd = draws[:, :n].mean(axis=1), draws[:, :n].std(axis=1, ddof=1)
hit = np.abs(draws[:, n] - m) <= t * sd * np.sqrt(1 + 1 / n)
assert abs(hit.mean() - 0.95) < 4 * np.sqrt(0.0475 / 100_000)
in_mean = np.abs(draws[:, n] - m) <= t * sd / np.sqrt(n)
assert in_mean.mean() < 0.5  # most new values miss the interval of the mean
mu = np.linspace(20, 90, 700_001)
log_post = -((mu - 55) ** 2) / 50 - n * (mean - mu) ** 2 / 98
w = np.exp(log_post - log_post.max())
w = np.cumsum(w) / w.sum()
assert np.isclose(
    mu[np.searchsorted(w, 0.025)], centre - 1.96 / np.sqrt(precision), atol=1e-2
)
# The card: 9 values, mean 20, s = 6, t = 2.306.
assert np.isclose(stats.t(8).ppf(0.975), 2.306, atol=5e-4)
assert np.isclose(2.306 * 6 / 3, 4.612)
assert np.isclose(2.306 * 6 * np.sqrt(1 + 1 / 9), 14.58, atol=5e-3)
