"""A bootstrap interval for any statistic."""

from itertools import product

import numpy as np


# --8<-- [start:show]
def bootstrap_interval(x, statistic, rng, runs=2000, level=0.95):
    """Percentile interval; x (n, ...) independent rows, statistic of such."""
    n = len(x)
    values = np.array(
        [statistic(x[rng.integers(n, size=n)]) for _ in range(runs)]
    )
    tail = (1 - level) / 2
    return np.quantile(values, [tail, 1 - tail])


rng = np.random.default_rng(0)
x = np.exp(rng.normal(3, 0.7, size=80))  # skewed waiting times
for name, statistic in [("mean", np.mean), ("median", np.median)]:
    low, high = bootstrap_interval(x, statistic, rng)
    print(f"{name:6} {statistic(x):.1f}, interval {low:.1f} to {high:.1f}")
half = 1.96 * x.std(ddof=1) / np.sqrt(80)
print(f"mean by formula: {x.mean() - half:.1f} to {x.mean() + half:.1f}")
pairs = np.column_stack([x, x + rng.normal(scale=15, size=80)])
low, high = bootstrap_interval(pairs, lambda a: np.corrcoef(a.T)[0, 1], rng)
print(f"correlation {np.corrcoef(pairs.T)[0, 1]:.2f}: {low:.2f} to {high:.2f}")
# --8<-- [end:show]

assert np.isclose(half**2, 1.96**2 * np.cov(x) / 80)
near = bootstrap_interval(x, np.mean, rng, runs=500)
assert np.allclose(near, [x.mean() - half, x.mean() + half], atol=0.2 * half)
assert np.isclose(np.log(x).std(), 0.7, rtol=0.25)
fresh = bootstrap_interval(
    pairs, lambda a: np.corrcoef(a[:, 0], a[:, 1])[0, 1], rng, runs=500
)
assert np.allclose([low, high], fresh, atol=0.03) and low > 0.5
y = rng.normal(size=60)
low, high = bootstrap_interval(y, np.mean, rng, runs=3000)
half = 1.96 * y.std() / np.sqrt(60)  # the bootstrap's own variance has 1 / n
assert np.allclose([low, high], [y.mean() - half, y.mean() + half], atol=0.02)
narrow = bootstrap_interval(y, np.mean, rng, runs=400, level=0.5)
assert low < narrow[0] < y.mean() < narrow[1] < high
# Every row can be drawn, whole: one in ten is 10, the others are 0.
last = np.r_[np.zeros(9), 10.0]
assert bootstrap_interval(last, np.mean, rng, runs=1000)[1] == 3
ids = np.column_stack([np.arange(30), 7 * np.arange(30)])
whole = bootstrap_interval(
    ids, lambda a: np.mean(a[:, 1] == 7 * a[:, 0]), rng, 9
)
assert np.all(whole == 1)
# The correlation against Fisher's z, on jointly normal rows.
rows = rng.normal(size=(300, 2)) @ np.array([[1, 0.8], [0, 0.6]])
r = np.corrcoef(rows.T)[0, 1]
found = bootstrap_interval(rows, lambda a: np.corrcoef(a.T)[0, 1], rng, 500)
fisher = np.tanh(np.arctanh(r) + np.array([-1.96, 1.96]) / np.sqrt(297))
assert np.allclose(found, fisher, atol=0.02) and fisher[0] > 0.7
hits = 0
for seed in range(60):
    generator = np.random.default_rng(seed)
    sample = np.exp(generator.normal(3, 0.7, size=80))
    a, b = bootstrap_interval(sample, np.median, generator, runs=60)
    hits += a <= np.exp(3.0) <= b
assert hits / 60 > 0.95 - 3 * np.sqrt(0.0475 / 60)
# The text's three values: all 27 resamples.
three = np.array([3.0, 5.0, 10.0])
means = [np.mean(rows) for rows in product(three, repeat=3)]
assert len(means) == 27 and np.isclose(np.mean(means), 6)
assert np.isclose(np.std(means), three.std() / np.sqrt(3))
assert round(np.std(means), 1) == 1.7
assert round(three.std(ddof=1) / np.sqrt(3), 1) == 2.1
# Ten normal values: percentile intervals of the mean cover too rarely.
draws = rng.normal(size=(4000, 10))
cover = np.mean(
    np.abs(draws.mean(axis=1)) <= 1.96 * draws.std(axis=1) / np.sqrt(10)
)
assert abs(cover - 0.91) < 0.015
