"""Divide by n - 1, n or n + 1? Bias against mean squared error."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
n, runs, variance = 5, 400_000, 4.0
x = rng.normal(3, np.sqrt(variance), size=(runs, n))
squares = ((x - x.mean(axis=1, keepdims=True)) ** 2).sum(axis=1)
errors = []
print("divisor  mean  squared error  by the formula")
for c in (n - 1, n, n + 1):
    estimate = squares / c
    errors.append(np.mean((estimate - variance) ** 2))
    exact = variance**2 * (2 * (n - 1) / c**2 + ((n - 1) / c - 1) ** 2)
    print(f"{c:7}  {estimate.mean():.2f} {errors[-1]:14.2f} {exact:15.2f}")
# --8<-- [end:show]


def formula(c, n=5, kurtosis=3.0):
    """Mean squared error over the squared variance, for the divisor c."""
    spread = 2 / (n - 1) + (kurtosis - 3) / n  # variance of s^2
    return ((n - 1) / c) ** 2 * spread + ((n - 1) / c - 1) ** 2


assert np.allclose(errors, 16 * formula(np.array([4, 5, 6])), rtol=0.02)
assert np.isclose(exact, 16 * formula(6)) and errors[0] > errors[1] > errors[2]
grid = np.linspace(2, 12, 10_001)
assert abs(grid[formula(grid).argmin()] - (n + 1)) < 1e-3
# The card: the best divisor for other kurtoses.
for kurtosis in (1.0, 1.8, 9.0):
    best = (n - 1) * (1 + 2 / (n - 1) + (kurtosis - 3) / n)
    values = formula(grid, 5, kurtosis)
    assert abs(grid[values.argmin()] - best) < 1e-3
bound = 4 * np.sqrt(8 / runs)  # the variance of s^2 is 2 * 16 / 4 = 8
assert abs((squares / (n - 1)).mean() - variance) < bound
assert abs(estimate.mean() - variance * 4 / 6) < bound
root = np.sqrt(squares / (n - 1)).mean()
assert root < np.sqrt(variance)  # the standard deviation stays biased
assert np.isclose(root / 2, 0.940, atol=2e-3)  # c4 of n = 5
# A fair coin: n + 1 is the worst of the three, all 32 samples counted.
tosses = (np.arange(32)[:, None] >> np.arange(5)) & 1
coin = 5 * tosses.var(axis=1)
coin_errors = [np.mean((coin / c - 0.25) ** 2) for c in (4, 5, 6)]
assert np.allclose(coin_errors, formula(np.array([4, 5, 6]), 5, 1.0) / 16)
assert coin_errors[2] > coin_errors[1] > coin_errors[0]
# The text: 1, 2, 6 about their mean and about 4.
three = np.array([1, 2, 6])
assert np.sum((three - 3) ** 2) == 14 and np.sum((three - 4) ** 2) == 17
# The card: 2, 4, 9.
card = np.array([2.0, 4.0, 9.0])
assert np.sum((card - 5) ** 2) == 26 and card.var(ddof=1) == 13
assert np.isclose(card.var(), 8.667, atol=5e-4) and 26 / 4 == 6.5
# The card of Neyman and Scott: a mean for each pair, one variance for all.
pairs = rng.normal(rng.normal(scale=5, size=(200_000, 1)), 2, (200_000, 2))
common = np.mean((pairs - pairs.mean(axis=1, keepdims=True)) ** 2)
assert abs(common - variance / 2) < 4 * variance / 2 * np.sqrt(2 / 200_000)
