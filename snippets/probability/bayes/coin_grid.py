"""Prior, likelihood, posterior and evidence on a grid of coins."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
theta = np.array([0.3, 0.5, 0.7])  # three kinds of coin
prior = np.array([0.2, 0.6, 0.2])
heads, tosses = 4, 5

likelihood = theta**heads * (1 - theta) ** (tosses - heads)
joint = prior * likelihood
evidence = joint.sum()
posterior = joint / evidence
print("likelihood", likelihood.round(4), "sum", likelihood.sum().round(4))
print("evidence  ", evidence.round(4))
print("posterior ", posterior.round(3))
next_heads = posterior @ theta  # sum over the coins
print("next toss heads:", next_heads.round(3))
# --8<-- [end:show]

by_hand = [0.3**4 * 0.7, 0.5**5, 0.7**4 * 0.3]
assert np.allclose(likelihood, by_hand) and np.isclose(prior.sum(), 1)
# The next toss is one more factor: six tosses against five.
assert np.isclose(next_heads, (prior * likelihood * theta).sum() / evidence)
# Ten times as many tosses: more than 4000 to 1 for 0.7 against 0.5.
assert (likelihood[2] / likelihood[1]) ** 10 > 4000
# Flat in theta, not in the odds: 1/2 below one, 0.4 from one to nine.
flat = (np.arange(1000) + 0.5) / 1000
odds = flat / (1 - flat)
assert np.isclose(np.mean(odds < 1), 0.5)
assert np.isclose(np.mean((odds > 1) & (odds < 9)), 0.4)
step = prior  # toss by toss, in another order: tails first
for toss in (0, 1, 1, 1, 1):
    step = step * np.where(toss == 1, theta, 1 - theta)
    step = step / step.sum()
assert np.allclose(step, posterior) and np.isclose(posterior.sum(), 1)
assert not np.isclose(likelihood.sum(), 1)
# The binomial coefficient changes the evidence and not the posterior.
counted = stats.binom.pmf(heads, tosses, theta) * prior
assert np.allclose(counted / counted.sum(), posterior)
assert np.isclose(counted.sum(), 5 * evidence)
# A prior of zero stays zero.
stubborn = np.array([0.0, 1.0, 0.0]) * likelihood
assert np.allclose(stubborn / stubborn.sum(), [0, 1, 0])
