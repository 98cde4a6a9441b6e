"""A bootstrap interval for any statistic."""

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

y = rng.normal(size=60)
low, high = bootstrap_interval(y, np.mean, rng, runs=20_000)
half = 1.96 * y.std() / np.sqrt(60)  # the bootstrap's own variance has 1 / n
assert np.allclose([low, high], [y.mean() - half, y.mean() + half], atol=0.01)
narrow = bootstrap_interval(y, np.mean, rng, runs=4000, level=0.5)
assert low < narrow[0] < y.mean() < narrow[1] < high
truth = np.exp(3.0)
hits = 0
for seed in range(200):
    r = np.random.default_rng(seed)
    sample = np.exp(r.normal(3, 0.7, size=80))
    a, b = bootstrap_interval(sample, np.median, r, runs=300)
    hits += a <= truth <= b
assert hits / 200 > 0.95 - 4 * np.sqrt(0.0475 / 200) - 0.01
