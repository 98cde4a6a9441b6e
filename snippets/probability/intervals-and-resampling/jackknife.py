"""Leave one out: variance and bias without resampling."""

import numpy as np


# --8<-- [start:show]
def jackknife(x, statistic):
    """Estimated variance and bias of statistic(x), x (n,), n at least 2."""
    n = len(x)
    left_out = np.array([statistic(np.delete(x, i)) for i in range(n)])
    variance = (n - 1) / n * np.sum((left_out - left_out.mean()) ** 2)
    return variance, (n - 1) * (left_out.mean() - statistic(x))


x = np.array([3.0, 5.0, 6.0, 9.0, 12.0])
variance, bias = jackknife(x, np.mean)
print(f"mean: variance {variance:.3f}, s^2 / n = {x.var(ddof=1) / 5:.3f}")
_, bias = jackknife(x, np.var)  # divisor n
print(f"variance {x.var():.2f}, bias {bias:.2f}", end=", ")
print(f"corrected {x.var() - bias:.2f}, with n - 1: {x.var(ddof=1):.2f}")
places = {float(np.median(np.delete(x, i))) for i in range(5)}
print("medians without one value:", sorted(places))
# --8<-- [end:show]

rng = np.random.default_rng(0)
for n in (2, 7, 20):
    y = rng.exponential(size=n)
    variance, bias = jackknife(y, np.mean)
    assert np.isclose(variance, y.var(ddof=1) / n) and np.isclose(bias, 0)
    assert np.isclose(y.var() - jackknife(y, np.var)[1], y.var(ddof=1))
# A biased statistic: the spread is taken about the mean of the left-out ones.
variance, bias = jackknife(x, np.var)
left = [np.var(np.delete(x, i)) for i in range(5)]
assert np.isclose(variance, 4 * np.var(left)) and not np.isclose(bias, 0)
assert len(places) == 3


# The median: its estimate does not settle, as that of the mean does.
def relative(n, statistic):
    found = [jackknife(rng.normal(size=n), statistic)[0] for _ in range(40)]
    return np.std(found) / np.mean(found)


assert relative(100, np.median) > 0.8 > 0.3 > relative(100, np.mean)
even = rng.exponential(size=12)
low, high = np.sort(even)[5:7]
assert np.isclose(jackknife(even, np.median)[0], 11 / 4 * (high - low) ** 2)
ones = np.array([0.0, 1, 1, 0, 1])  # two places, and still exact
assert np.isclose(jackknife(ones, np.mean)[0], ones.var(ddof=1) / 5)
