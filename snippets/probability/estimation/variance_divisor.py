"""Divide by n - 1, n or n + 1? Bias against mean squared error."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
n, runs, variance = 5, 400_000, 4.0
x = rng.normal(3, np.sqrt(variance), size=(runs, n))
squares = ((x - x.mean(axis=1, keepdims=True)) ** 2).sum(axis=1)
print("divisor  mean   mean squared error")
for divisor in (n - 1, n, n + 1):
    estimate = squares / divisor
    error = np.mean((estimate - variance) ** 2)
    print(f"{divisor:7}  {estimate.mean():.2f}  {error:.2f}")
# --8<-- [end:show]


def exact(divisor):
    """Mean squared error: squares are variance times chi-squared(n - 1)."""
    mean = variance * (n - 1) / divisor
    return 2 * (n - 1) * variance**2 / divisor**2 + (mean - variance) ** 2


def simulated(divisor):
    return np.mean((squares / divisor - variance) ** 2)


for divisor in (n - 1, n, n + 1, n + 2):
    assert np.isclose(simulated(divisor), exact(divisor), rtol=0.02)
best = min(np.linspace(2, 12, 10_001), key=exact)
assert abs(best - (n + 1)) < 1e-3
assert abs((squares / (n - 1)).mean() - variance) < 4 * np.sqrt(8 / runs)
root = np.sqrt(squares / (n - 1)).mean()
assert root < np.sqrt(variance)  # the standard deviation stays biased
assert np.isclose(root / 2, 0.940, atol=2e-3)  # c4 of n = 5
# The card: 2, 4, 9.
card = np.array([2.0, 4.0, 9.0])
assert np.sum((card - 5) ** 2) == 26 and card.var(ddof=1) == 13
assert np.isclose(card.var(), 8.667, atol=5e-4) and 26 / 4 == 6.5
