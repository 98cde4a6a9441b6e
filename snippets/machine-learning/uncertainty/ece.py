"""The expected calibration error, and what it shows of a perfect model."""

import numpy as np
from sklearn.calibration import calibration_curve


# --8<-- [start:show]
def ece(y, p, bins):
    """Mean gap between forecast and share, weighted by bin size."""
    b = np.minimum((p * bins).astype(int), bins - 1)
    gap = np.bincount(b, y - p, minlength=bins)  # a sum in each bin
    return np.sum(np.abs(gap)) / len(y)


rng = np.random.default_rng(0)
print("examples   5 bins   15 bins   50 bins")
for n in (100, 1_000, 10_000):
    mean = np.zeros(3)
    for _ in range(200):
        p = rng.uniform(size=n)
        y = (rng.uniform(size=n) < p).astype(int)  # p is the truth
        mean += np.array([ece(y, p, m) for m in (5, 15, 50)]) / 200
    print(f"{n:8}", "".join(f"{m:9.3f}" for m in mean))
    # --8<-- [end:show]
    # A bin of n/m cases has a share with variance p(1-p)m/n; the mean size
    # of a Gaussian is sqrt(2/pi) deviations, that of sqrt(p(1-p)) is pi/8.
    floor = np.sqrt(2 / np.pi * np.array([5, 15, 50]) / n) * np.pi / 8
    assert np.allclose(mean, floor, rtol=0.1)

# The last row from the same stream: ten times the examples in each row, 200
# runs, gaps by histogram.
again = np.random.default_rng(0)
for cases in (100, 1_000, 10_000):
    runs = again.uniform(size=(200, 2, cases))
gaps = [
    [np.histogram(p, m, (0, 1), weights=(u < p) - p)[0] for p, u in runs]
    for m in (5, 15, 50)
]
sums = [np.abs(gap).sum(axis=1).mean() for gap in gaps]
assert np.allclose(mean, np.divide(sums, cases))

for _ in range(20):  # against the bins one by one
    p, y = rng.uniform(size=80), rng.integers(2, size=80)
    p[:3] = 1
    share, mean = calibration_curve(y, p, n_bins=10)
    n = np.histogram(p, bins=np.linspace(0, 1, 11))[0]
    assert np.isclose(
        ece(y, p, 10), np.sum(n[n > 0] * np.abs(share - mean)) / 80
    )
p = np.array([0.2] * 5 + [0.9] * 5)  # the forecaster of the text
y = np.array([1, 1, 0, 0, 0, 1, 1, 1, 0, 0])
assert np.isclose(ece(y, p, 10), 0.25)
assert np.isclose(ece(y, np.full(10, y.mean()), 10), 0)  # knows nothing
# The card: within one bin gaps of opposite sign cancel.
p, y = np.array([0.6] * 5 + [0.7] * 5), np.array([1] * 5 + [0] * 5)
assert np.isclose(ece(y, p, 2), 0.15) and np.isclose(ece(y, p, 20), 0.55)
# The forecast 1 belongs to the last bin, not to one of its own.
assert np.isclose(ece(np.array([0, 1]), np.array([1, 0.95]), 10), 0.475)
# The card: 400 examples, 15 bins, forecasts that are the truth.
floors = {}
for a, b in ((1, 1), (5, 0.5)):  # evenly spread, and crowded near 1
    runs = rng.beta(a, b, size=(300, 400))
    floors[a] = np.mean([ece(rng.uniform(size=400) < p, p, 15) for p in runs])
assert 0.055 < floors[1] < 0.065 and 0.025 < floors[5] < 0.035
