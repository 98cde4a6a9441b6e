"""A ratio over many latent dimensions."""

import numpy as np

# --8<-- [start:show]
d, sigma = 16_384, 0.1
rng = np.random.default_rng(0)


def log_prob(x, mean):
    """Log density of a Gaussian step, up to a constant that cancels."""
    return -((x - mean) ** 2).sum(axis=1) / (2 * sigma**2)


for shift in (1e-5, 1e-4, 1e-3):  # how far an update moves each mean
    x = sigma * rng.normal(size=(200, d))  # the old mean is zero
    log_ratio = log_prob(x, shift) - log_prob(x, 0.0)
    outside = np.mean(np.abs(np.exp(log_ratio) - 1) > 0.2)
    averaged = np.exp(log_ratio / d)
    print(f"shift {shift:.0e}: spread {log_ratio.std():.3f}", end="  ")
    print(f"outside 20 % {outside:3.0%}", end="  ")
    print(f"averaged within {np.abs(averaged - 1).max():.1e}")
    # --8<-- [end:show]
    # normal with mean -v/2 and variance v = d shift^2 / sigma^2
    v = d * shift**2 / sigma**2
    assert abs(log_ratio.mean() + v / 2) < 4 * np.sqrt(v / 200)
    assert abs(log_ratio.std() / np.sqrt(v) - 1) < 0.2
    assert np.abs(averaged - 1).max() < 1e-3
# 0.001 each, summed
assert 8e6 < np.exp(0.001 * d) < np.e**16.5
assert abs(0.001 * d - 16.384) < 1e-9
assert np.isclose(np.exp(16.384 / d), np.exp(0.001))
# the card: 4,096 dimensions at 0.0005, clip at 1.2
assert np.isclose(4096 * 0.0005, 2.048) and abs(np.exp(2.048) - 7.75) < 0.01
