"""Skewness and kurtosis, and how poorly a small sample estimates them."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def standardised_moment(x, p, k):
    """E[((X - mean) / sd)^k] for values x (m,) of probabilities p (m,)."""
    mean = p @ x
    sd = np.sqrt(p @ (x - mean) ** 2)
    return p @ ((x - mean) / sd) ** k


x, p = np.array([0, 10, 30]), np.array([0.64, 0.21, 0.15])  # the train
skewness, kurtosis = [standardised_moment(x, p, k) for k in (3, 4)]
print(f"train: skewness {skewness:.2f}, kurtosis {kurtosis:.2f}")

rng = np.random.default_rng(0)
samples = rng.exponential(size=(10_000, 50))  # true kurtosis 9
equal = np.full(50, 1 / 50)
found = [standardised_moment(sample, equal, 4) for sample in samples]
below = np.mean(np.array(found) < 9)
print(f"exponential, n = 50: median {np.median(found):.1f}", end=", ")
print(f"below the true 9: {below:.0%}")
# --8<-- [end:show]

delays = np.repeat([0, 10, 30], [64, 21, 15])
assert np.isclose(stats.skew(delays), skewness)
assert np.isclose(stats.kurtosis(delays, fisher=False), kurtosis)
assert np.allclose(found, stats.kurtosis(samples, axis=1, fisher=False))
assert np.isclose(stats.expon.stats(moments="k") + 3, 9)
assert np.isclose(stats.norm.stats(moments="k") + 3, 3)
assert abs(standardised_moment(x, p, 1)) < 1e-9  # means: centred and scaled
assert np.isclose(standardised_moment(x, p, 2), 1)
assert np.median(found) < 0.7 * 9 and below > 0.8
