"""Unequal variances and unequal groups: which t test keeps its level?"""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def welch(x, y):
    """t and two-sided p-value; x (n,), y (m,), each at least 2 long."""
    v_x, v_y = x.var(ddof=1) / len(x), y.var(ddof=1) / len(y)
    t = (x.mean() - y.mean()) / np.sqrt(v_x + v_y)
    freedom = (v_x + v_y) ** 2 / (v_x**2 / (len(x) - 1) + v_y**2 / (len(y) - 1))
    return t, 2 * stats.t.sf(abs(t), freedom)


rng = np.random.default_rng(0)
runs = 10_000
for sd in (1.0, 3.0):  # the smaller group has the larger spread
    x, y = rng.normal(0, sd, (runs, 10)), rng.normal(0, 1, (runs, 40))
    pooled = stats.ttest_ind(x, y, axis=1).pvalue
    unpooled = stats.ttest_ind(x, y, axis=1, equal_var=False).pvalue
    print(f"sd {sd}: pooled t rejects {np.mean(pooled < 0.05):.3f}", end=", ")
    print(f"Welch {np.mean(unpooled < 0.05):.3f}")
# --8<-- [end:show]

for _ in range(20):
    a, b = rng.normal(1, 2, 7), rng.normal(0, 1, 12)
    t, p = welch(a, b)
    library = stats.ttest_ind(a, b, equal_var=False)
    assert np.isclose(t, library.statistic) and np.isclose(p, library.pvalue)
assert np.mean(pooled < 0.05) > 0.2
assert abs(np.mean(unpooled < 0.05) - 0.05) < 0.015
