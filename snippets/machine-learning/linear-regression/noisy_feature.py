"""Noise in a feature shrinks its weight."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
n = 100_000
x = 2 * rng.normal(size=n)  # variance 4
y = 1 + 3 * x + rng.normal(size=n)
print("noise variance  slope  predicted")
for v in (0.0, 1.0, 4.0):
    seen = x + np.sqrt(v) * rng.normal(size=n)
    slope = np.cov(seen, y)[0, 1] / np.var(seen, ddof=1)
    predicted = 3 * 4 / (4 + v)
    print(f"{v:14.0f}  {slope:5.2f}  {predicted:9.2f}")
    # --8<-- [end:show]
    assert abs(slope - predicted) < 0.03

for seed in range(4):
    rng = np.random.default_rng(seed)
    x = 2 * rng.normal(size=n)
    y = 1 + 3 * x + rng.normal(size=n)
    noisy_y = y + 2 * rng.normal(size=n)  # noise in the target: no shrinking
    assert abs(np.cov(x, noisy_y)[0, 1] / np.var(x, ddof=1) - 3) < 0.03
# The card: variance 9 of the true values, 3 of the noise, slope 1.5.
assert 1.5 * (9 + 3) / 9 == 2.0
