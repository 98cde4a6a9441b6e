"""Kelly's share: growth of wealth for shares of the money."""

from math import comb

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
# Doubling or halving, a share f in it and the rest in cash, restored each round.
g = (np.log(1 + f) + np.log(1 - f / 2)) / 2
assert abs(f[g.argmax()] - 0.5) < 1e-4 and round(g.max(), 3) == 0.059
assert np.isclose(g.max(), np.log(1.5 * 0.75) / 2) and g[0] == 0
ups = rng.binomial(1000, 0.5, size=20_001)
restored = ups * np.log(1.5) + (1000 - ups) * np.log(0.75)
assert abs(np.median(restored) / 1000 - 0.0589) < 0.002
for n in (2, 10, 100):  # never restored: half of the chance on each side of 1
    worth = 0.5 + 0.5 * 2.0 ** (2 * np.arange(n + 1) - n)
    chance = np.array([comb(n, k) for k in range(n + 1)]) / 2**n
    assert chance[worth <= 1].sum() >= 0.5 and chance[worth >= 1].sum() >= 0.5
