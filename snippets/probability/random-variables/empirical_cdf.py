"""The share of a sample at or below x, ties included."""

import numpy as np


# --8<-- [start:show]
def empirical_cdf(sample, x):
    """Share of `sample` (n,) that is at most each x; like x."""
    ordered = np.sort(sample)
    return np.searchsorted(ordered, x, side="right") / len(ordered)


# --8<-- [end:show]

sample = np.array([0, 10, 0, 30, 0, 10, 0])
assert empirical_cdf(sample, -1) == 0
assert np.isclose(empirical_cdf(sample, 0), 4 / 7)  # ties at the point count
assert np.isclose(empirical_cdf(sample, 9.9), 4 / 7)
assert np.isclose(empirical_cdf(sample, 10), 6 / 7)
assert empirical_cdf(sample, [30, 99]).tolist() == [1, 1]
rng = np.random.default_rng(0)
many, grid = rng.exponential(size=2000), np.linspace(0, 5, 40)
direct = (many[:, None] <= grid).mean(axis=0)
assert np.allclose(empirical_cdf(many, grid), direct)
# Close to the truth everywhere; the bound is met with probability 0.9999.
gap = np.abs(empirical_cdf(many, grid) - (1 - np.exp(-grid))).max()
assert gap < np.sqrt(np.log(2 / 1e-4) / (2 * 2000))
