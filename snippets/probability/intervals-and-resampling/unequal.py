"""Equal means, unequal spreads: labels are then not exchangeable."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
rng = np.random.default_rng(0)


def statistics(both, first):
    """Difference and Welch's t of both (runs, n + m), first (200, n + m)."""
    groups = []
    for label in (first, 1 - first):  # 1 where a value is in the group
        n = label[0].sum()
        mean = both @ label.T / n  # (runs, 200)
        groups.append((mean, (both**2 @ label.T / n - mean**2) / (n - 1)))
    (a, v_a), (b, v_b) = groups
    return abs(a - b), abs(a - b) / np.sqrt(v_a + v_b)


def rejected(n, m, sd, runs=4000):
    """Shares of samples of equal means in which p <= 0.05."""
    x, y = rng.normal(0, sd, (runs, n)), rng.normal(0, 1, (runs, m))
    first = np.tile(np.arange(n + m) < n, (200, 1)).astype(float)
    first[1:] = rng.permuted(first[1:], axis=1)  # row 0: as observed
    tests = statistics(np.hstack([x, y]), first)
    return [np.mean((s >= s[:, :1]).mean(axis=1) <= 0.05) for s in tests]


for n, m, sd in [(20, 20, 1), (20, 20, 4), (5, 40, 4), (40, 5, 4)]:
    plain, studentised = rejected(n, m, sd)
    print(f"{n} with sd {sd}, {m} with sd 1: {plain:.3f}", end=", ")
    print(f"by Welch's t {studentised:.3f}")
# --8<-- [end:show]

x, y = rng.normal(2, 3, size=(5, 7)), rng.normal(size=(5, 11))
gap, t = statistics(np.hstack([x, y]), np.array([[1.0] * 7 + [0.0] * 11]))
library = stats.ttest_ind(x, y, axis=1, equal_var=False).statistic
assert np.allclose(t[:, 0], abs(library))
assert np.allclose(gap[:, 0], abs(x.mean(axis=1) - y.mean(axis=1)))
noise = 4 * np.sqrt(0.0475 / 4000)
for size in (6, 20):
    for share in rejected(size, 25, 1):  # equal distributions: exact
        assert abs(share - 0.05) < noise
assert plain < 0.01  # the large group varies more
fair, wrong = rejected(20, 20, 4)[0], rejected(5, 40, 4)
assert abs(fair - 0.05) < 0.03 and wrong[0] > 0.3
assert wrong[1] < 0.5 * wrong[0]
