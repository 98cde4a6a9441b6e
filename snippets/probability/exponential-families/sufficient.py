"""Two samples with one sufficient statistic have one likelihood, up to a factor."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
one = np.array([0, 1, 2, 3, 4])
other = np.array([2, 2, 2, 2, 2])  # the same sum, 10
rates = np.array([0.5, 1.0, 2.0, 4.0])
likelihood = [stats.poisson(r).pmf(one).prod() for r in rates]
again = [stats.poisson(r).pmf(other).prod() for r in rates]
print("Poisson, ratio: ", np.round(np.divide(likelihood, again), 4))
centres = np.array([0.5, 1.0, 2.0, 4.0])
likelihood = [stats.laplace(c).pdf(one).prod() for c in centres]
again = [stats.laplace(c).pdf(other).prod() for c in centres]
print("Laplace, ratio: ", np.round(np.divide(likelihood, again), 4))
# --8<-- [end:show]

ratio = np.array([stats.poisson(r).pmf(one).prod() for r in rates]) / np.array(
    [stats.poisson(r).pmf(other).prod() for r in rates]
)
assert np.allclose(ratio, ratio[0])
assert np.allclose(ratio, 1 / 9)
by_hand = [
    np.exp(np.abs(other - c).sum() - np.abs(one - c).sum())
    for c in (0.5, 1.0, 2.0, 4.0)
]
assert np.allclose(np.divide(likelihood, again), by_hand)
assert np.ptp(by_hand) > 0.1 and one.var() == 2 and other.var() == 0
# Given the sum, Poisson counts are multinomial whatever the rate.
rng = np.random.default_rng(0)
for r in (1.0, 3.0):
    x = rng.poisson(r, size=(400_000, 2))
    given = x[x.sum(axis=1) == 4, 0]
    shares = np.bincount(given, minlength=5) / len(given)
    exact = stats.binom(4, 0.5).pmf(np.arange(5))
    assert np.all(np.abs(shares - exact) < 4 * np.sqrt(exact / len(given)))
