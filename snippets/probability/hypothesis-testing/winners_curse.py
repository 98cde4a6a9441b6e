"""Significant results of weak studies exaggerate."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
rng = np.random.default_rng(0)
effect, error = 1.0, 1.0  # true effect and standard error: a weak study
estimate = rng.normal(effect, error, size=1_000_000)
significant = np.abs(estimate) > 1.96 * error
print(f"power {significant.mean():.3f}")
mean = np.abs(estimate[significant]).mean()
print(f"mean size of a significant estimate: {mean:.2f} times the truth")
print(f"of the wrong sign: {np.mean(estimate[significant] < 0):.3f}")
strong = rng.normal(2.8, error, size=1_000_000)
kept = strong[np.abs(strong) > 1.96]
print(f"with power 0.80: {np.abs(kept).mean() / 2.8:.2f} times")
# --8<-- [end:show]

power = stats.norm.sf(0.96) + stats.norm.cdf(-2.96)
assert abs(significant.mean() - power) < 4 * np.sqrt(0.14 / 1e6)
assert mean > 2.3
upper = stats.norm.pdf(0.96) + stats.norm.sf(0.96)
lower = stats.norm.pdf(2.96) - stats.norm.cdf(-2.96)
assert np.isclose(mean, (upper + lower) / power, rtol=0.01)
wrong = stats.norm.cdf(-2.96) / power
assert np.isclose(np.mean(estimate[significant] < 0), wrong, rtol=0.05)
