"""Mean and variance of a small distribution; of functions of it."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
x = np.array([0, 10, 30])  # minutes
p = np.array([0.64, 0.21, 0.15])

mean = p @ x
variance = p @ (x - mean) ** 2
print(f"mean {mean:.2f}, variance {variance:.2f}, sd {variance**0.5:.2f}")
print(f"E[X^2] - E[X]^2 = {p @ x**2 - mean**2:.2f}")
print(f"E[X^2] = {p @ x**2:.0f}, but E[X]^2 = {mean**2:.2f}")
third = p @ (x - mean) ** 3 / variance**1.5
fourth = p @ (x - mean) ** 4 / variance**2
print(f"skewness {third:.2f}, kurtosis {fourth:.2f}")
# --8<-- [end:show]

draws = np.repeat(x, (100 * p).astype(int))
assert np.isclose(draws.mean(), mean) and np.isclose(draws.var(), variance)
assert np.isclose(p @ x**2 - mean**2, variance) and variance > 0
assert np.isclose(stats.skew(draws), third)
assert np.isclose(stats.kurtosis(draws, fisher=False), fourth)
y = 3 - 2 * x  # an affine map
assert np.isclose(p @ y, 3 - 2 * mean)
assert np.isclose(p @ (y - p @ y) ** 2, 4 * variance)
minimum = min((p @ (x - c) ** 2, c) for c in np.linspace(0, 30, 3001))
assert np.isclose(minimum[1], mean) and np.isclose(minimum[0], variance)
