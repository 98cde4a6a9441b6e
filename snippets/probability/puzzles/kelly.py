"""Kelly's share: growth of wealth for shares of the money."""

import numpy as np

# --8<-- [start:show]
p = 0.6  # even odds
share = np.array([0.1, 0.2, 0.3, 0.4, 0.8])
growth = p * np.log(1 + share) + (1 - p) * np.log(1 - share)
rng = np.random.default_rng(0)
won = rng.binomial(1000, p, size=(2_000, 1))
wealth = won * np.log(1 + share) + (1000 - won) * np.log(1 - share)
median = np.median(wealth, axis=0)
for f, g, m in zip(share, growth, median, strict=True):
    print(f"share {f}: growth {g:7.4f} a toss, ln median {m:8.1f}")
# --8<-- [end:show]

assert np.isclose(share[growth.argmax()], 2 * p - 1)
assert round(growth.max(), 4) == 0.0201
# 600 heads of 1,000 are the mean, and near the median: a head more or less
# moves the logarithm by `step`, and sqrt(pi / 2) is the median's factor.
assert np.allclose(wealth[won[:, 0] == 600], 1000 * growth)
step = np.log((1 + share) / (1 - share))
error = np.sqrt(np.pi / 2 * 1000 * p * (1 - p) / 2_000)
assert (abs(median - 1000 * growth) < 4 * error * step).all()
assert -0.003 < growth[3] < 0 and growth[4] < -0.2
assert abs(wealth.mean(axis=0) / 1000 - growth).max() < 4 * np.log(9) * 0.49 / (
    np.sqrt(1000 * 2_000)
)
f = np.linspace(0, 0.99, 100_000)
for b in (0.5, 2):  # odds b to 1
    best = f[(p * np.log(1 + b * f) + (1 - p) * np.log(1 - f)).argmax()]
    assert abs(best - max(0, p - (1 - p) / b)) < 1e-4
