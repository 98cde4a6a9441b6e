"""Two normal variables, uncorrelated, dependent: not jointly normal."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
rng = np.random.default_rng(0)
n = 200_000
X = rng.normal(size=n)
S = rng.choice([-1, 1], size=n)  # a random sign, independent of X
Y = S * X

print(f"P(Y <= 1) = {np.mean(Y <= 1):.3f}, normal {stats.norm.cdf(1):.3f}")
print(f"correlation {np.corrcoef(X, Y)[0, 1]:.3f}")
big = np.abs(X) > 2
print(f"P(|Y| > 2) = {np.mean(np.abs(Y) > 2):.3f}", end=", ")
print(f"given |X| > 2: {np.mean(np.abs(Y[big]) > 2):.1f}")
print(f"P(X + Y = 0) = {np.mean(X + Y == 0):.3f}: the sum is not normal")
# --8<-- [end:show]

limit = np.sqrt(np.log(2 / 1e-4) / (2 * n))
assert stats.kstest(Y, stats.norm.cdf).statistic < limit
assert abs(np.corrcoef(X, Y)[0, 1]) < 4 * np.sqrt(3 / n)
assert abs(np.mean(X + Y == 0) - 0.5) < 4 * np.sqrt(0.25 / n)
assert np.all(np.abs(Y[big]) > 2)
