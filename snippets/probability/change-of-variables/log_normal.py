"""The three centres of a log-normal distribution."""

import numpy as np
from scipy import stats
from scipy.integrate import quad

# --8<-- [start:show]
rng = np.random.default_rng(0)
mu, sigma = 3.0, 0.8  # of the logarithm of a price
Y = np.exp(rng.normal(mu, sigma, size=400_000))

mean = np.exp(mu + sigma**2 / 2)
mode = np.exp(mu - sigma**2)
print(f"median {np.median(Y):.2f}, exp(mu) = {np.exp(mu):.2f}")
print(f"mean   {Y.mean():.2f}, exp(mu + sigma^2 / 2) = {mean:.2f}")
lower = 1 - np.exp(mu) / mean
print(f"the median is {lower:.0%} below the mean; mode {mode:.2f}")
# --8<-- [end:show]

variance = (np.exp(sigma**2) - 1) * mean**2
assert abs(Y.mean() - mean) < 4 * np.sqrt(variance / len(Y))
assert abs(np.mean(Y <= np.exp(mu)) - 0.5) < 4 * np.sqrt(0.25 / len(Y))
assert np.isclose(lower, 1 - np.exp(-(sigma**2) / 2))


def density(y):
    z = (np.log(y) - mu) / sigma
    return np.exp(-(z**2) / 2) / (y * sigma * np.sqrt(2 * np.pi))


law = stats.lognorm(sigma, scale=np.exp(mu))
for y in (2.0, 20.0, 77.0):
    assert np.isclose(density(y), law.pdf(y))
    assert np.isclose(quad(density, 0, y)[0], law.cdf(y))
for h in (1e-3, -1e-3):  # the peak
    assert density(mode * (1 + h)) < density(mode)
assert mode < np.exp(mu) < mean
# Completing the square, for arbitrary x.
for x in (-1.3, 0.4, 5.0):
    shifted = -((x - mu - sigma**2) ** 2) / (2 * sigma**2)
    assert np.isclose(
        x - (x - mu) ** 2 / (2 * sigma**2), shifted + mu + sigma**2 / 2
    )
# The card: log Y has mean 2 and variance 0.5.
card = stats.lognorm(np.sqrt(0.5), scale=np.exp(2))
assert np.isclose(card.median(), np.exp(2))
assert np.isclose(card.mean(), np.exp(2.25))
assert np.isclose(1 - card.median() / card.mean(), 1 - np.exp(-0.25))
for h in (1e-3, -1e-3):
    assert card.pdf(np.exp(1.5) * (1 + h)) < card.pdf(np.exp(1.5))
