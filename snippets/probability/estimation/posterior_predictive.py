"""Predicting by averaging over the posterior, not by plugging in a point."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
runs = 1_000_000
theta = rng.beta(9, 5, size=runs)  # posterior of the coin
first, second = rng.random((2, runs)) < theta
print(f"next toss heads  {first.mean():.3f}, exact {9 / 14:.3f}")
both = np.mean(first & second)
print(f"two heads        {both:.3f}, exact {9 / 14 * 10 / 15:.3f}")
print(f"9/14, squared    {(9 / 14) ** 2:.3f}")

mu = rng.normal(4.235, np.sqrt(0.235), size=runs)  # posterior of the mean
x = mu + rng.normal(size=runs)  # noise of variance 1
print(f"next value: variance {x.var():.3f}, of which noise 1")
# --8<-- [end:show]

error = 4 * np.sqrt(0.25 / runs)
assert abs(first.mean() - 9 / 14) < error
assert abs(both - 3 / 7) < error
assert abs(second[first].mean() - 10 / 15) < 2 * error
assert both - (9 / 14) ** 2 > 2 * error  # not independent tosses
assert abs(x.var() - 1.235) < 4 * 1.235 * np.sqrt(2 / runs)
assert abs(x.mean() - 4.235) < 4 * np.sqrt(1.235 / runs)
# By quadrature: the mean of theta and of its square under Beta(9, 5).
t = np.linspace(0, 1, 100_001)
weight = t**8 * (1 - t) ** 4 / np.sum(t**8 * (1 - t) ** 4)
assert np.isclose(weight @ t, 9 / 14) and np.isclose(weight @ t**2, 3 / 7)
# A uniform prior: Laplace's rule of succession.
weight = t**7 * (1 - t) ** 3 / np.sum(t**7 * (1 - t) ** 3)
assert np.isclose(weight @ t, 8 / 12)
