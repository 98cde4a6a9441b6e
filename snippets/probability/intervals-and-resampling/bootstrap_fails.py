"""Where the bootstrap fails: the maximum, and dependent data."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
rng = np.random.default_rng(0)
x = rng.uniform(0, 1, size=100)
again = rng.choice(x, size=(20_000, 100)).max(axis=1)
print(f"resamples with the very same maximum: {np.mean(again == x.max()):.3f}")

n, rho, length = 400, 0.9, 40
noise = rng.normal(size=(3000, n))
series = np.zeros((3000, n))
series[:, 0] = noise[:, 0] / np.sqrt(1 - rho**2)  # spread as the later ones
for t in range(1, n):
    series[:, t] = rho * series[:, t - 1] + noise[:, t]
true = series.mean(axis=1).std()


def errors(one, runs=500):
    """Standard error of the mean by single values, and by blocks in a row."""
    plain = rng.choice(one, size=(runs, n)).mean(axis=1).std()
    starts = rng.integers(n - length + 1, size=(runs, n // length))
    blocks = one[starts[:, :, None] + np.arange(length)]  # (runs, 10, 40)
    return plain, blocks.mean(axis=(1, 2)).std()


plain, blocks = np.mean([errors(one) for one in series[:100]], axis=0)
print(f"sd of the mean: true {true:.2f}, bootstrap {plain:.2f}", end=", ")
print(f"in blocks of {length} {blocks:.2f}")
# --8<-- [end:show]

share = 1 - 0.99**100
assert abs(np.mean(again == x.max()) - share) < 4 * np.sqrt(
    share * 0.37 / 20_000
)
assert np.allclose(series.std(axis=0), 1 / np.sqrt(1 - rho**2), rtol=0.08)
lag = np.arange(1 - n, n)
exact = np.sum((n - abs(lag)) * rho ** abs(lag)) / n**2 / (1 - rho**2)
assert np.isclose(true, np.sqrt(exact), rtol=0.06)
# Each value alone, and averages of all blocks, on one series.
one = series[7] + 1000 * (np.arange(n) == n - 1)  # the last value counts
found = errors(one, runs=20_000)
assert np.isclose(found[0], one.std() / np.sqrt(n), rtol=0.03)
moving = np.convolve(one, np.ones(40) / 40, "valid")  # all 361 blocks
assert len(moving) == 361
assert np.isclose(found[1], moving.std() / np.sqrt(10), rtol=0.03)
assert plain < 0.3 * true and 0.7 * true < blocks < 0.95 * true
# Ten normal values: how often the percentile interval of the mean covers.
ten = rng.normal(size=(2000, 10))
rows = rng.integers(10, size=(600, 10))  # the same resamples of every sample
means = np.array([ten[:, row].mean(axis=1) for row in rows])
low, high = np.quantile(means, [0.025, 0.975], axis=0)
covers = np.mean((low <= 0) & (0 <= high))
expected = 1 - 2 * stats.t(9).sf(np.sqrt(0.9) * 1.96)
assert round(expected, 2) == 0.9
assert abs(covers - expected) < 4 * np.sqrt(0.09 / 2000) + 0.01
assert round(np.sqrt(0.9) * 1.96 / stats.t(9).ppf(0.975), 2) == 0.82
