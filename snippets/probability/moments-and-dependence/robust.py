"""Mean, median and trimmed mean with one wild value."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
times = np.array([12, 14, 15, 15, 17, 18, 20, 21, 23, 25])  # milliseconds
wild = np.append(times[:-1], 2500)  # one time-out


def mad(x):
    """Median absolute deviation from the median, in units of sigma."""
    return 1.4826 * np.median(np.abs(x - np.median(x)))


for name, data in [("clean", times), ("wild", wild)]:
    print(
        f"{name:5}  mean {data.mean():6.1f}  sd {data.std(ddof=1):6.1f}", end=""
    )
    print(f"  median {np.median(data):.1f}  MAD {mad(data):.1f}", end="")
    print(f"  trimmed mean {stats.trim_mean(data, 0.1):.1f}")
# --8<-- [end:show]

assert np.median(times) == np.median(wild) and mad(times) == mad(wild)
assert stats.trim_mean(times, 0.1) == stats.trim_mean(wild, 0.1)
assert np.isclose(stats.trim_mean(wild, 0.1), np.sort(wild)[1:-1].mean())
assert wild.mean() > 10 * times.mean()
assert np.isclose(mad(wild), stats.median_abs_deviation(wild, scale="normal"))
rng = np.random.default_rng(0)
assert np.isclose(mad(rng.normal(0, 3, size=400_000)), 3, rtol=0.01)
assert np.isclose(1 / stats.norm.ppf(0.75), 1.4826, atol=1e-4)
grid = np.linspace(10, 30, 2001)
loss = np.abs(wild[:, None] - grid).sum(axis=0)
assert loss.min() == np.abs(wild - np.median(wild)).sum()
