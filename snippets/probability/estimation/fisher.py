"""Fisher information: the curvature of the log-likelihood, and its bound."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def fisher_information(log_density, theta, x, weights, h=1e-4):
    """Variance of the score at theta, over x (k,) with probabilities (k,)."""
    score = (log_density(x, theta + h) - log_density(x, theta - h)) / (2 * h)
    return weights @ score**2 - (weights @ score) ** 2


def bernoulli(x, theta):
    return x * np.log(theta) + (1 - x) * np.log(1 - theta)


x = np.array([0, 1])
for theta in (0.5, 0.1):
    p = np.array([1 - theta, theta])
    information = fisher_information(bernoulli, theta, x, p)
    print(f"theta = {theta}: information {information:.2f}", end=", ")
    print(
        f"1 / (theta (1 - theta)) = {1 / (theta * (1 - theta)):.2f}", end=", "
    )
    print(f"n = 100: sd at least {np.sqrt(1 / (100 * information)):.3f}")
# --8<-- [end:show]

for theta in (0.5, 0.1, 0.83):
    p = np.array([1 - theta, theta])
    exact = 1 / (theta * (1 - theta))
    assert np.isclose(
        fisher_information(bernoulli, theta, x, p), exact, rtol=1e-6
    )
    h = 1e-4
    second = (
        bernoulli(x, theta + h)
        - 2 * bernoulli(x, theta)
        + bernoulli(x, theta - h)
    ) / h**2
    assert np.isclose(-(p @ second), exact, rtol=1e-4)  # minus mean curvature
k = np.arange(200)
poisson = stats.poisson(3.0).pmf(k)
information = fisher_information(
    lambda k, rate: stats.poisson(rate).logpmf(k), 3.0, k, poisson
)
assert np.isclose(information, 1 / 3, rtol=1e-5)
rng = np.random.default_rng(0)
mle = rng.binomial(100, 0.1, size=200_000) / 100
assert np.isclose(mle.std(), np.sqrt(0.1 * 0.9 / 100), rtol=0.01)  # attained
