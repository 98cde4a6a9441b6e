"""The Wasserstein-1 distance of two samples on the line."""

import numpy as np
from scipy.stats import wasserstein_distance


# --8<-- [start:show]
def wasserstein_1d(x, y):
    """Samples x (n,), y (m,), not empty; weights 1/n and 1/m."""
    points = np.sort(np.concatenate([x, y]))
    F = np.searchsorted(np.sort(x), points[:-1], side="right") / len(x)
    G = np.searchsorted(np.sort(y), points[:-1], side="right") / len(y)
    return np.sum(np.abs(F - G) * np.diff(points))


print("three against three:", wasserstein_1d([0, 1, 6], [2, 3, 4]))
print("two against four:", wasserstein_1d([0, 4], [1, 1, 2, 6]))
for shift in (4, 1, 0.25):
    print(f"points {shift} apart:", wasserstein_1d([0], [shift]))
# --8<-- [end:show]
rng = np.random.default_rng(0)
for n, m in ((1, 1), (1, 7), (5, 5), (40, 23)):
    for values in (rng.normal, lambda size: rng.integers(4, size=size)):
        x, y = values(size=n) * 1.5 + 0.3, values(size=m)
        assert np.isclose(wasserstein_1d(x, y), wasserstein_distance(x, y))
        assert np.isclose(wasserstein_1d(x, x), 0)
x, y = rng.normal(size=50), rng.exponential(size=50)
paired = np.mean(np.abs(np.sort(x) - np.sort(y)))
assert np.isclose(wasserstein_1d(x, y), paired)
# the card
assert np.isclose(wasserstein_1d([1, 2, 9], [0, 3, 3]), 8 / 3)
assert np.isclose(wasserstein_1d([0, 6], [1, 2, 3]), 7 / 3)
