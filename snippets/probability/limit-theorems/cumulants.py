"""Why the bell: adding draws makes every standardised cumulant but one vanish."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
rng = np.random.default_rng(0)


def skewness(x):
    d = x - x.mean()
    return np.mean(d**3) / np.mean(d**2) ** 1.5


def excess_kurtosis(x):
    d = x - x.mean()
    return np.mean(d**4) / np.mean(d**2) ** 2 - 3


for n in (1, 4, 16, 64):
    # The sum of n exponential draws is one gamma draw of shape n.
    means = rng.gamma(n, size=500_000) / n
    third, fourth = skewness(means), excess_kurtosis(means)
    print(f"n = {n:2}: skewness {third:.2f}, excess kurtosis {fourth:.2f}")
    # --8<-- [end:show]
    assert np.isclose(means.mean(), 1, atol=5 / np.sqrt(500_000 * n))
    assert np.isclose(means.var(), 1 / n, rtol=0.02)
    assert np.isclose(third, 2 / np.sqrt(n), rtol=0.06)
    assert np.isclose(fourth, 6 / n, rtol=0.1, atol=0.02)
    assert np.isclose(third, stats.skew(means))
    assert np.isclose(fourth, stats.kurtosis(means))
assert n == 4**3  # each step takes four times as many

draws = rng.exponential(size=(200_000, 4))  # the sum of four is gamma(4)
for t in (0.5, 1, 2):
    share = np.mean(draws.mean(axis=1) <= t)
    assert abs(share - stats.gamma(4).cdf(4 * t)) < 4 * np.sqrt(0.25 / 200_000)
# Cumulants of the exponential: k! times the coefficients of -log(1 - s).
s = 1e-2
series = -np.log(1 - s) - (s + s**2 / 2 + s**3 / 3 + s**4 / 4)
assert abs(series) < s**5
# Far out the normal approximation fails first.
far = stats.gamma(30).sf(30 + 6 * np.sqrt(30)) / stats.norm.sf(6)
assert far > 1000
# Characteristic functions, also where no exponential moment exists.
u = 1.5
cauchy = rng.standard_cauchy(size=(200_000, 2)).mean(axis=1)
assert abs(np.mean(np.cos(u * cauchy)) - np.exp(-u)) < 5 / np.sqrt(200_000)
for n in (10_000, 1_000_000):
    assert np.isclose(
        (1 - u**2 / (2 * n)) ** n, np.exp(-(u**2) / 2), rtol=2 / n
    )
