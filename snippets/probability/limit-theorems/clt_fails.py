"""How often does the 95 % interval of the mean cover? It depends on the tails."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
rng = np.random.default_rng(0)
n, runs = 30, 20_000


def coverage(x, mean):
    """Share of rows whose interval mean +- 1.96 s / sqrt(n) covers `mean`."""
    centre, spread = x.mean(axis=1), x.std(axis=1, ddof=1)
    return np.mean(np.abs(centre - mean) <= 1.96 * spread / np.sqrt(x.shape[1]))


shape = (runs, n)
print("normal              ", coverage(rng.normal(size=shape), 0).round(3))
print("exponential         ", coverage(rng.exponential(size=shape), 1).round(3))
heavy = rng.lognormal(0, 2, size=shape)
print("log-normal, sigma 2 ", coverage(heavy, np.exp(2)).round(3))
rare = (rng.uniform(size=shape) < 0.01).astype(float)
print("1 % events          ", coverage(rare, 0.01).round(3))
step = rng.normal(size=shape)
walk = np.zeros(shape)
walk[:, 0] = step[:, 0] / np.sqrt(1 - 0.9**2)
for t in range(1, n):  # each value keeps 0.9 of the one before
    walk[:, t] = 0.9 * walk[:, t - 1] + step[:, t]
print("dependent, rho = 0.9", coverage(walk, 0).round(3))
# --8<-- [end:show]

normal = coverage(rng.normal(size=shape), 0)
exact = 2 * stats.t(n - 1).cdf(1.96) - 1  # the t distribution, not the normal
assert abs(normal - exact) < 4 * np.sqrt(0.05 * 0.95 / runs)
assert coverage(heavy, np.exp(2)) < 0.8 < 0.9 < normal
none = 0.99**30
assert abs(np.mean(rare.sum(axis=1) == 0) - none) < 4 * np.sqrt(none / runs)
assert coverage(rare, 0.01) < 1 - none + 0.01
assert coverage(walk, 0) < 0.5
