"""Fisher information: the variance of the score, and the bound it gives."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def fisher_information(log_density, theta, x, weights, h=1e-4):
    """Variance of the score at theta, over x (k,) with probabilities (k,).

    log_density(x, theta) -> (k,); theta +- h must lie in its range.
    """
    score = (log_density(x, theta + h) - log_density(x, theta - h)) / (2 * h)
    return weights @ score**2 - (weights @ score) ** 2


def bernoulli(x, theta):
    return x * np.log(theta) + (1 - x) * np.log(1 - theta)


def in_log_odds(x, z):
    return bernoulli(x, 1 / (1 + np.exp(-z)))


x = np.array([0, 1])
for theta in (0.5, 0.1):
    p = np.array([1 - theta, theta])
    about_theta = fisher_information(bernoulli, theta, x, p)
    z = np.log(theta / (1 - theta))
    about_z = fisher_information(in_log_odds, z, x, p)
    sd = np.sqrt(1 / (100 * about_theta))
    print(f"theta = {theta}: information {about_theta:.2f}", end=", ")
    print(f"about log-odds {about_z:.2f}; n = 100: sd at least {sd:.3f}")
# --8<-- [end:show]

# What the loop found last, for theta = 0.1.
assert np.isclose(about_theta, 1 / 0.09, rtol=1e-5)
assert np.isclose(about_z, 0.09, rtol=1e-5)
rng = np.random.default_rng(0)
mle = rng.binomial(100, 0.1, size=200_000) / 100
assert np.isclose(mle.std(), sd, rtol=0.01)  # the share attains the bound
h = 1e-4
for theta in (0.5, 0.1, 0.83):
    p = np.array([1 - theta, theta])
    exact = 1 / (theta * (1 - theta))
    information = fisher_information(bernoulli, theta, x, p)
    assert np.isclose(information, exact, rtol=1e-6)
    second = (
        bernoulli(x, theta + h)
        - 2 * bernoulli(x, theta)
        + bernoulli(x, theta - h)
    ) / h**2
    assert np.isclose(-(p @ second), exact, rtol=1e-4)  # minus mean curvature
# Weights that do not belong to theta: still a variance, of 1/t and -1/(1 - t).
other = fisher_information(bernoulli, 0.2, x, np.array([0.5, 0.5]))
assert np.isclose(other, 0.25 * (1 / 0.2 + 1 / 0.8) ** 2, rtol=1e-5)
# The error of order h^2 is the same with and without the squared mean.
p = np.array([0.9, 0.1])
wide = fisher_information(bernoulli, 0.1, x, p, h=1e-3)
score = (bernoulli(x, 0.1 + 1e-3) - bernoulli(x, 0.1 - 1e-3)) / 2e-3
errors = np.array([wide, p @ score**2]) * 0.09 - 1
assert np.allclose(errors, 6e-5, rtol=0.02)
k = np.arange(200)
poisson = stats.poisson(3.0).pmf(k)
information = fisher_information(
    lambda k, rate: stats.poisson(rate).logpmf(k), 3.0, k, poisson
)
assert np.isclose(information, 1 / 3, rtol=1e-5)
# The text: ten tosses against a hundred, at 0.7 and at 0.6.
drop = bernoulli(0.7, 0.7) - bernoulli(0.7, 0.6)  # a toss, at 70 % heads
assert np.isclose(np.exp(-10 * drop), 0.81, atol=5e-3)
assert np.isclose(np.exp(-100 * drop), 0.12, atol=5e-3)
# Twice the KL divergence to a near parameter is delta^2 times the information.
delta = 1e-3
near = 0.3 * np.log(0.3 / (0.3 + delta)) + 0.7 * np.log(0.7 / (0.7 - delta))
assert np.isclose(2 * near / delta**2, 1 / 0.21, rtol=0.01)
