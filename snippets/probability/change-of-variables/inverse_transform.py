"""Draw from a distribution by its inverse distribution function."""

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
print(f"P(X > 1) = {np.mean(X > 1):.4f}, exp(-2) = {np.exp(-2):.4f}")
# --8<-- [end:show]

n = len(X)
assert abs(X.mean() - 0.5) < 4 * 0.5 / np.sqrt(n)
gap = stats.kstest(X, stats.expon(scale=0.5).cdf).statistic
assert gap < np.sqrt(np.log(2 / 1e-4) / (2 * n))
assert exponential(2.0, (3, 4), rng).shape == (3, 4)
assert abs(np.median(X) - np.log(2) / 2) < 4 * 0.5 / np.sqrt(n)


class Fixed:  # the edge u = 0, and a u that 1 - u would round away
    def __init__(self, u):
        self.u = u

    def uniform(self, size):
        return np.full(size, self.u)


# NumPy's numbers are multiples of 2^-53 (2^-24), so 1 - u is exact.
u = rng.uniform(size=n)
single = rng.random(n, dtype=np.float32)
for v, bits in ((u, 53), (single, 24)):
    assert np.all(v * 2.0**bits == np.floor(v * 2.0**bits))
    assert np.array_equal(1 - (1 - v), v)
assert 1 - (1 - 1e-20) != 1e-20
assert exponential(3.0, 2, Fixed(0.0)).tolist() == [0, 0]
assert np.allclose(exponential(1.0, 2, Fixed(1e-20)), 1e-20, atol=0)
assert np.isfinite(exponential(1.0, 1, Fixed(1 - 2**-53)))
# The least value rule: the train is 0, 10 or 30 minutes late.
values, F = np.array([0, 10, 30]), np.array([0.64, 0.85, 1.0])
delays = values[np.searchsorted(F, rng.uniform(size=n))]
assert values[np.searchsorted(F, 0.7)] == 10
for value, p in zip(values, [0.64, 0.21, 0.15], strict=True):
    assert abs(np.mean(delays == value) - p) < 4 * np.sqrt(0.25 / n)
# The card: F(x) = 1 - 1 / x^2 for x >= 1.
pareto = 1 / np.sqrt(1 - rng.uniform(size=n))
for x in (1.2, 2.0, 5.0):
    share = np.mean(pareto <= x)
    assert abs(share - (1 - 1 / x**2)) < 4 * np.sqrt(0.25 / n)
for u, x in [(0.75, 2), (0.99, 10)]:
    assert np.isclose(1 - 1 / x**2, u)
