"""How many uniform numbers until their sum exceeds 1."""

from math import e, factorial

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
sums = np.cumsum(rng.uniform(size=(100_000, 20)), axis=1)
count = 1 + (sums <= 1).sum(axis=1)
print(f"mean {count.mean():.3f}, e = {e:.3f}")
tails = {k: np.mean(count > k) for k in (2, 3)}
print("P(N > 2), P(N > 3):", *tails.values())
# --8<-- [end:show]

assert abs(count.mean() - e) < 4 * count.std() / np.sqrt(100_000)
for k, share in tails.items():
    tail = 1 / factorial(k)
    assert abs(share - tail) < 4 * np.sqrt(tail * (1 - tail) / 100_000)
assert count.min() == 2
stop = sums[np.arange(len(sums)), count - 1]
assert abs(stop.mean() - e / 2) < 4 * stop.std() / np.sqrt(100_000)
# A sum of tails for the larger of two dice.
rolls = [(a, b) for a in range(1, 7) for b in range(1, 7)]
tails = sum(1 - (k / 6) ** 2 for k in range(6))
assert np.isclose(np.mean([max(roll) for roll in rolls]), tails)
assert np.isclose(tails, 161 / 36)
count = 1 + (sums <= 2).sum(axis=1)
assert abs(count.mean() - (e**2 - e)) < 4 * count.std() / np.sqrt(100_000)
count = 1 + (sums <= 0.3).sum(axis=1)
assert abs(count.mean() - e**0.3) < 4 * count.std() / np.sqrt(100_000)
# The increasing beginning: e - 1 numbers on average, if continuous.
for x in (rng.uniform(size=(100_000, 20)), rng.normal(size=(100_000, 20))):
    rises = np.cumprod(np.diff(x, axis=1) > 0, axis=1)
    row = 1 + rises.sum(axis=1)
    assert abs(row.mean() - (e - 1)) < 4 * row.std() / np.sqrt(100_000)
    assert abs(np.mean(row >= 3) - 1 / 6) < 4 * np.sqrt(5 / 36 / 100_000)
