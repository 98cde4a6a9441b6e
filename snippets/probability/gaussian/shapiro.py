"""How often a test of normality rejects, by the number of rows."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def share_rejected(draw, n, runs, rng):
    p = [stats.shapiro(draw(rng, n)).pvalue for _ in range(runs)]
    return np.mean(np.array(p) < 0.05)


def nearly_normal(rng, n):  # Student t, 10 degrees of freedom
    return rng.standard_t(10, size=n)


def skewed(rng, n):
    return rng.exponential(size=n)


rng = np.random.default_rng(0)
for n, runs in [(20, 400), (100, 400), (2_000, 50)]:
    near = share_rejected(nearly_normal, n, runs, rng)
    skew = share_rejected(skewed, n, runs, rng)
    print(f"n = {n:4}: nearly normal {near:.2f}, exponential {skew:.2f}")
# --8<-- [end:show]
assert near > 0.9  # many rows: a harmless deviation is found
assert share_rejected(nearly_normal, 20, 400, rng) < 0.2
assert share_rejected(skewed, 20, 400, rng) < 0.95  # few: a gross one missed
normal = share_rejected(lambda rng, n: rng.normal(size=n), 50, 1_000, rng)
assert abs(normal - 0.05) < 4 * np.sqrt(0.05 * 0.95 / 1_000)
# The plot: sorted values on z = ppf((i - 1/2) / n), by hand for n = 3.
z = stats.norm.ppf((np.arange(1, 4) - 0.5) / 3)
assert np.allclose(z, [-0.967, 0, 0.967], atol=1e-3)
# Slope and intercept of the line are sd and mean.
x = np.sort(5 + 2 * rng.normal(size=4_000))
z = stats.norm.ppf((np.arange(1, 4_001) - 0.5) / 4_000)
assert np.allclose(np.polyfit(z, x, 1), [2, 5], atol=0.1)
