"""Draw from any distribution by its inverse distribution function."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def exponential(rate, size, rng):
    """Independent exponential numbers of the given rate, shape `size`."""
    u = rng.uniform(size=size)  # in [0, 1): 1 - u is never zero
    return -np.log1p(-u) / rate


rng = np.random.default_rng(0)
X = exponential(2.0, 100_000, rng)
print(f"mean {X.mean():.3f} (1/2), median {np.median(X):.3f} (ln 2 / 2)")
back = 1 - np.exp(-2.0 * X)  # F(X): uniform again
counts, _ = np.histogram(back, bins=4, range=(0, 1))
print("F(X) by quarters:", counts)
# --8<-- [end:show]

n = len(X)
assert abs(X.mean() - 0.5) < 4 * 0.5 / np.sqrt(n)
gap = stats.kstest(X, stats.expon(scale=0.5).cdf).statistic
assert gap < np.sqrt(np.log(2 / 1e-4) / (2 * n))
assert np.all(np.abs(counts - n / 4) < 4 * np.sqrt(n * 3 / 16))
assert exponential(2.0, (3, 4), rng).shape == (3, 4)
assert np.all(np.isfinite(exponential(1.0, 10, np.random.default_rng(1))))


class Zero:  # the edge u = 0
    def uniform(self, size):
        return np.zeros(size)


assert exponential(3.0, 2, Zero()).tolist() == [0, 0]
# The card: F(x) = 1 - 1 / x^2 for x >= 1.
pareto = 1 / np.sqrt(1 - rng.uniform(size=n))
assert abs(np.mean(pareto > 2) - 0.25) < 4 * np.sqrt(0.1875 / n)
assert np.isclose(1 / np.sqrt(1 - 0.75), 2)
assert np.isclose(1 / np.sqrt(1 - 0.99), 10)
