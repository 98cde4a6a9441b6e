"""Two ways to approach X = Y, and two conditional distributions."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
X, Y = rng.uniform(size=(2, 2_000_000))
difference = X[np.abs(X - Y) <= 0.01]  # a band
ratio = X[np.abs(X / Y - 1) <= 0.01]  # a wedge
print(f"mean of X given a small X - Y:   {difference.mean():.3f}")
print(f"mean of X given X / Y close to 1: {ratio.mean():.3f}")
# --8<-- [end:show]

# Areas: the band 1 - 0.99^2; the wedge is y from x / 1.01 to x / 0.99 or 1.
for sample, area in ((difference, 0.0199), (ratio, 0.505 - 0.5 / 1.01)):
    spread = np.sqrt(area * (1 - area) / len(X))
    assert abs(len(sample) / len(X) - area) < 5 * spread
for sample, mean, variance in (
    (difference, 1 / 2, 1 / 12),
    (ratio, 2 / 3, 1 / 18),
):
    error = np.sqrt(variance / len(sample))
    assert abs(sample.mean() - mean) < 4 * error + 0.005
assert abs(np.mean(ratio <= 0.5) - 0.25) < 0.02
