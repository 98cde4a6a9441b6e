"""What epsilon allows an observer to learn, and what it costs in noise."""

import numpy as np
from scipy.optimize import brentq
from scipy.stats import norm


# --8<-- [start:show]
def most(prior, epsilon):
    """The largest probability after the release, for one before it."""
    odds = prior / (1 - prior) * np.exp(epsilon)
    return odds / (1 + odds)


def largest_epsilon(prior, limit):
    """The epsilon that lifts prior to limit at most."""
    return np.log(limit / (1 - limit)) - np.log(prior / (1 - prior))


print("epsilon  from 1 %  from 50 %")
for epsilon in (0.1, 1, 3, 8):
    one, half = most(np.array([0.01, 0.5]), epsilon)
    print(f"{epsilon:7} {one:9.2%} {half:10.2%}")
total = largest_epsilon(0.01, 0.05)
print(f"1 % to 5 %: {total:.2f}; over 52 weeks {total / 52:.4f} each,", end=" ")
print(f"deviation of a count {np.sqrt(2) * 52 / total:.1f}")
# --8<-- [end:show]

for prior in (0.001, 0.01, 0.5, 0.9):
    assert np.isclose(most(prior, 0), prior)
    for limit in (0.95, 0.99):
        assert np.isclose(most(prior, largest_epsilon(prior, limit)), limit)
# Bayes's rule for a Laplace count: nothing seen lifts the odds by more, and
# far out the bound is met. The person adds 1 to the count or does not.
z = np.linspace(-30, 30, 601)
for epsilon in (0.1, 1.0):
    with_it = np.exp(-epsilon * np.abs(z - 1))
    without = np.exp(-epsilon * np.abs(z))
    after = 0.01 * with_it / (0.01 * with_it + 0.99 * without)
    assert np.all(after <= most(0.01, epsilon) + 1e-12)
    assert np.isclose(after.max(), most(0.01, epsilon))
# A count changes by 1, so the Laplace scale is 1/epsilon, the deviation
# sqrt(2) times that.
draws = np.random.default_rng(0).laplace(0, 52 / total, 400_000)
assert np.isclose(draws.std(), np.sqrt(2) * 52 / total, rtol=0.01)


# k counts with Gaussian noise sigma are as private as one with sigma/sqrt(k),
# since the mean of the answers holds all that they tell. Its exact delta:
def delta(epsilon, sigma):
    a, b = 1 / (2 * sigma), epsilon * sigma
    return norm.cdf(a - b) - np.exp(epsilon) * norm.cdf(-a - b)


one = brentq(lambda s: delta(total, s) - 1e-6, 0.1, 100)
sigma = one * np.sqrt(52)
assert np.isclose(sigma, 19.2, atol=0.05)
# The definition, by numerical integration of the excess of the densities.
x = np.linspace(-60, 60, 1_200_001)
p, q = norm.pdf(x, 1, one), norm.pdf(x, 0, one)
excess = np.sum(np.maximum(p - np.exp(total) * q, 0)) * (x[1] - x[0])
assert np.isclose(excess, 1e-6, rtol=1e-3)
# A bound from another accountant (zero-concentrated) is a little larger.
log = np.log(1e6)
rho = (np.sqrt(log + total) - np.sqrt(log)) ** 2
assert sigma < np.sqrt(52 / (2 * rho)) < 1.3 * sigma
# Publishing each of a million records with probability 1e-5 is (0, 1e-5)-
# private, and shows ten on average.
assert np.isclose(1e6 * 1e-5, 10)
assert np.isclose(most(0.5, total), 0.84, atol=5e-3)
assert round(total, 2) == 1.65 and round(5 * total, 2) == 8.25
# The card: from 2 % to 10 %, in 12 months.
card = largest_epsilon(0.02, 0.1)
assert np.isclose(card, np.log(49 / 9)) and np.isclose(card, 1.69, atol=5e-3)
assert np.isclose(12 / card, 7.1, atol=0.05)
assert np.isclose(np.sqrt(2) * 12 / card, 10.0, atol=0.05)
assert np.isclose(most(0.02, 8), 0.984, atol=5e-4)
# Personal data: five items in a trace, each found with probability 0.98.
assert np.isclose(0.98**5, 0.904, atol=5e-4)
assert round(1 - 0.05 ** (1 / 300), 4) == 0.0099  # none of 300 slipped through
