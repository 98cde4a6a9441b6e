"""F(X) is uniform if the forecasts F are right; else a hump or a bowl."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
rng = np.random.default_rng(0)
centre = rng.normal(size=100_000)  # each day's forecast has its own centre
outcome = centre + 1.5 * rng.normal(size=centre.size)
shares = {}
for name, sd in [("right", 1.5), ("too wide", 3.0), ("too narrow", 0.75)]:
    value = stats.norm.cdf(outcome, loc=centre, scale=sd)  # F(x)
    counts, _ = np.histogram(value, bins=4, range=(0, 1))
    shares[name] = counts / centre.size
    print(f"{name:10} F(x) by quarters:", shares[name].round(2))
# --8<-- [end:show]

quartile = stats.norm.ppf(0.75)
error = 4 * np.sqrt(0.25 / centre.size)
for name, ratio in [("right", 1.0), ("too wide", 2.0), ("too narrow", 0.5)]:
    outer = stats.norm.cdf(-quartile * ratio)
    exact = [outer, 0.5 - outer, 0.5 - outer, outer]
    assert np.all(np.abs(shares[name] - exact) < error)
hump, bowl = shares["too wide"], shares["too narrow"]
assert hump[1] > 0.25 > hump[0] and bowl[1] < 0.25 < bowl[0]
# Necessary, not sufficient: the same long-run distribution every day passes.
long_run = stats.norm.cdf(outcome, scale=np.sqrt(1 + 1.5**2))
counts, _ = np.histogram(long_run, bins=4, range=(0, 1))
assert np.all(np.abs(counts / centre.size - 0.25) < error)
# For a die F(X) is not uniform: it is never below 1/6.
die = np.ceil(rng.uniform(size=1000) * 6) / 6
assert np.mean(die <= 0.1) == 0
