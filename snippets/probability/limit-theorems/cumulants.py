"""Why the bell: adding draws makes every standardised cumulant but one vanish."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)


def skewness(x):
    d = x - x.mean()
    return np.mean(d**3) / np.mean(d**2) ** 1.5


def excess_kurtosis(x):
    d = x - x.mean()
    return np.mean(d**4) / np.mean(d**2) ** 2 - 3


for n in (1, 4, 16, 64):
    means = rng.gamma(n, size=500_000) / n  # mean of n exponential draws
    print(f"n = {n:2}: skewness {skewness(means):.2f}", end=", ")
    print(f"excess kurtosis {excess_kurtosis(means):.2f}")
# --8<-- [end:show]

big = rng.gamma(16, size=4_000_000)
assert abs(skewness(big) - 2 / np.sqrt(16)) < 0.01
assert abs(excess_kurtosis(big) - 6 / 16) < 0.03
small = rng.exponential(size=(200_000, 4)).mean(axis=1)
assert abs(skewness(small) - skewness(rng.gamma(4, size=200_000))) < 0.06
