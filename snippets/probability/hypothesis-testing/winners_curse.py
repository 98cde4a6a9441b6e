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
print(f"with power {len(kept) / 1e6:.2f}:", end=" ")
print(f"{np.abs(kept).mean() / 2.8:.2f} times")
# --8<-- [end:show]


def mean_size(effect):
    """Mean |Z| given |Z| > 1.96, for Z normal about the effect; its power."""
    up, down = 1.96 - effect, 1.96 + effect
    power = stats.norm.sf(up) + stats.norm.sf(down)
    upper = stats.norm.pdf(up) + effect * stats.norm.sf(up)
    lower = stats.norm.pdf(down) - effect * stats.norm.sf(down)
    return (upper + lower) / power, power


theory, power = mean_size(1.0)
assert abs(significant.mean() - power) < 4 * np.sqrt(0.14 / 1e6)
assert np.isclose(mean, theory, rtol=0.005) and round(theory, 1) == 2.5
wrong = stats.norm.sf(2.96) / power
assert np.isclose(np.mean(estimate[significant] < 0), wrong, rtol=0.05)
theory, power = mean_size(2.8)
assert abs(len(kept) / 1e6 - power) < 4 * np.sqrt(0.16 / 1e6)
assert np.isclose(np.abs(kept).mean() / 2.8, theory / 2.8, rtol=0.002)
assert round(theory / 2.8, 2) == 1.13
