"""Summaries of ten numbers, of which more and more are spoilt."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
times = np.array([12, 14, 15, 15, 17, 18, 20, 21, 23, 25])  # milliseconds


def mad(x):
    """Median absolute deviation from the median, in units of sigma."""
    return 1.4826 * np.median(np.abs(x - np.median(x)))


print("spoilt   mean      sd  trimmed  median    MAD")
rows = []
for bad in (0, 1, 2, 4, 5):
    x = np.append(times[bad:], [2500] * bad)  # that many time-outs
    trimmed = stats.trim_mean(x, 0.1)  # without the least and the largest
    rows.append([x.mean(), x.std(ddof=1), trimmed, np.median(x), mad(x)])
    print(f"{bad:6}", ("{:8.1f}" * 5).format(*rows[-1])[1:])
# --8<-- [end:show]

mean, sd, trimmed, median, spread = np.array(rows).T
assert np.isclose(mean[0], 180 / 10) and median[0] == (17 + 18) / 2
assert np.isclose(mean[1], mean[0] + (2500 - 12) / 10)
distances = np.sort(np.abs(times - median[0]))
assert distances.tolist() == [0.5, 0.5, 2.5, 2.5, 2.5, 3.5, 3.5, 5.5, 5.5, 7.5]
assert np.isclose(spread[0], 1.4826 * (2.5 + 3.5) / 2)
assert np.isclose(sd[0], np.sqrt(((times - 18) ** 2).sum() / 9))
# What a summary is after k spoilt values: within the range of the good ones?
broken = np.array(rows)[:, [0, 2, 3]] > times.max()
assert broken.tolist() == [
    [False, False, False],
    [True, False, False],
    [True, True, False],
    [True, True, False],
    [True, True, True],
]
assert np.all(np.diff(np.array(rows)[:, 1]) > 0) and sd[1] > 100 * sd[0]
assert np.all(spread[:4] < np.ptp(times)) and spread[4] > 100 * spread[0]
assert np.isclose(trimmed[1], np.sort(np.append(times[1:], 2500))[1:-1].mean())
rng = np.random.default_rng(0)
assert np.isclose(mad(rng.normal(5, 3, size=400_000)), 3, rtol=0.01)
assert np.isclose(mad(times), stats.median_abs_deviation(times, scale="normal"))
assert np.isclose(1 / stats.norm.ppf(0.75), 1.4826, atol=1e-4)
normal = rng.normal(size=(20_000, 101))  # the price of the median
price = np.median(normal, axis=1).var() / normal.mean(axis=1).var()
assert abs(price / (np.pi / 2) - 1) < 4 * np.sqrt(2 * 2 / len(normal))
grid = np.linspace(10, 30, 2001)
loss = np.abs(times[:, None] - grid).sum(axis=0)
assert loss.min() == np.abs(times - np.median(times)).sum()
