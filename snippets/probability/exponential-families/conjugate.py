"""Conjugate updates: add what the data say to the prior's counts."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
counts = np.array([3, 0, 2, 5, 1, 1])  # faults a day, Poisson
a, b = 2.0, 1.0  # prior gamma(2, 1) for the rate: 2 faults in 1 day
a, b = a + counts.sum(), b + len(counts)
print(f"rate: gamma({a:.0f}, {b:.0f}), mean {a / b:.2f}")
low, high = stats.gamma(a, scale=1 / b).ppf([0.025, 0.975])
print(f"95 % between {low:.2f} and {high:.2f}")

words = np.array([4, 1, 0])  # tokens seen: a, b, c
alpha = np.array([0.5, 0.5, 0.5]) + words
print("next token:", (alpha / alpha.sum()).round(3))
# --8<-- [end:show]

rate = np.linspace(1e-3, 12, 200_000)
log_post = np.log(rate) - rate + counts.sum() * np.log(rate) - 6 * rate
w = np.exp(log_post - log_post.max())
w = w / w.sum()
assert np.isclose(w @ rate, a / b, rtol=1e-4)
assert np.isclose(rate[np.searchsorted(np.cumsum(w), 0.025)], low, rtol=1e-3)
nb = stats.nbinom(a, b / (b + 1))  # predictive
assert np.isclose(nb.mean(), a / b)
rng = np.random.default_rng(0)
draws = rng.poisson(rng.gamma(a, 1 / b, size=300_000))
assert abs(np.mean(draws == 2) - nb.pmf(2)) < 4 * np.sqrt(0.27 * 0.73 / 3e5)
# The card: exponential waits 2, 5, 3; prior gamma(3, 4) of the rate.
assert (3 + 3, 4 + 10) == (6, 14) and np.isclose(6 / 14, 0.429, atol=5e-4)
assert np.isclose((14 / (14 + 2)) ** 6, 0.449, atol=5e-4)  # next above 2
