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


def rejected(n, m, sd, effect, runs=20_000):
    """Shares rejected by the pooled and by Welch's test at 5 %."""
    x, y = rng.normal(effect, sd, (runs, n)), rng.normal(0, 1, (runs, m))
    tests = [stats.ttest_ind(x, y, axis=1, equal_var=e) for e in (True, False)]
    return [np.mean(test.pvalue < 0.05) for test in tests]


designs = [(10, 40, 3, 0), (10, 40, 0.3, 0), (10, 40, 1, 0)]
for n, m, sd, effect in [*designs, (10, 40, 1, 1), (25, 25, 1, 1)]:
    pooled, unpooled = rejected(n, m, sd, effect)
    print(f"{n} and {m}, sd {sd} and 1, effect {effect}:", end=" ")
    print(f"pooled {pooled:.3f}, Welch {unpooled:.3f}")
# --8<-- [end:show]

for _ in range(20):
    a, b = rng.normal(1, 2, 7), rng.normal(0, 1, 12)
    t, p = welch(a, b)
    library = stats.ttest_ind(a, b, equal_var=False)
    assert np.isclose(t, library.statistic) and np.isclose(p, library.pvalue)


def power(n, m, effect):
    """Of the pooled test, equal standard deviations of 1."""
    centre, edge = (
        effect / np.sqrt(1 / n + 1 / m),
        stats.t(n + m - 2).ppf(0.975),
    )
    return stats.nct(n + m - 2, centre).sf(edge)


noise = 4 * np.sqrt(0.25 / 20_000)
level = 4 * np.sqrt(0.0475 / 20_000)
assert n == m == 25 and effect == 1
assert abs(pooled - power(25, 25, 1)) < noise and pooled - unpooled < 0.01
for sd in (0.3, 1, 3):  # Welch keeps the level, the pooled test does not
    wrong, right = rejected(10, 40, sd, 0)
    assert abs(right - 0.05) < level + 0.005
    # The pooled error against the true one, in large samples.
    ratio = np.sqrt((9 * sd**2 + 39) / 48 * (1 / 10 + 1 / 40))
    ratio /= np.sqrt(sd**2 / 10 + 1 / 40)
    assert abs(wrong - 2 * stats.norm.sf(1.96 * ratio)) < 0.03
assert wrong > 0.2 and rejected(10, 40, 0.3, 0)[0] < 0.01
strong, weak = rejected(10, 40, 1, 1)
assert abs(strong - power(10, 40, 1)) < noise and strong - weak > 0.03
assert power(25, 25, 1) > strong
effect = 2.8 * np.sqrt(1 / 5 + 1 / 40)  # a very small group costs more
strong, weak = rejected(5, 40, 1, effect)
assert abs(strong - power(5, 40, effect)) < noise and strong - weak > 0.1
# SciPy pools unless it is told otherwise.
default = stats.ttest_ind(a, b)
assert default == stats.ttest_ind(a, b, equal_var=True)
assert not np.isclose(default.statistic, t)
# The thresholds of the text, n = 10 and 100.
assert [round(stats.t(n - 1).ppf(0.975), 2) for n in (10, 100)] == [2.26, 1.98]
