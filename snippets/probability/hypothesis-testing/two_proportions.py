"""Is 11 % better than 10 %? The z test of two proportions."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def two_proportions(a, n_a, b, n_b):
    """z and two-sided p-value for a of n_a against b of n_b successes."""
    if min(n_a, n_b) < 1 or a + b in (0, n_a + n_b):
        raise ValueError("a group is empty, or all outcomes are the same")
    pooled = (a + b) / (n_a + n_b)  # under the null both are the same
    error = np.sqrt(pooled * (1 - pooled) * (1 / n_a + 1 / n_b))
    z = (b / n_b - a / n_a) / error
    return z, 2 * stats.norm.sf(abs(z))


for n in (1000, 5000, 15_000):
    a, b = n // 10, n * 11 // 100
    z, p = two_proportions(a, n, b, n)
    half = 1.96 * np.sqrt((0.10 * 0.90 + 0.11 * 0.89) / n)  # not pooled
    print(f"{a} and {b} of {n}: z = {z:.2f}, p = {p:.3f}", end=", ")
    print(f"{1 - 100 * half:.1f} to {1 + 100 * half:.1f} points")
# --8<-- [end:show]


def chi_squared(a, n_a, b, n_b):
    table = np.array([[a, n_a - a], [b, n_b - b]])
    total = table.sum()
    expected = np.outer(table.sum(axis=1), table.sum(axis=0)) / total
    return np.sum((table - expected) ** 2 / expected)


for numbers in [(30, 200, 45, 180), (100, 1000, 110, 1000), (a, n, b, n)]:
    score, pvalue = two_proportions(*numbers)
    assert np.isclose(score**2, chi_squared(*numbers)) and score > 0
    assert np.isclose(pvalue, stats.chi2(1).sf(score**2))
assert np.isclose(2 * 25 / 105 + 2 * 25 / 895, 0.73**2, atol=2e-3)
assert two_proportions(100, 1000, 110, 1000)[1] > 0.2 and p < 0.01
assert (a, b, n) == (1500, 1650, 15_000)
# The shown interval covers a difference of 1 point in 95 % of samples.
rng = np.random.default_rng(0)
x, y = rng.binomial(n, [[0.10], [0.11]], size=(2, 20_000)) / n
assert abs(np.mean(np.abs(y - x - 0.01) < half) - 0.95) < 4 * np.sqrt(
    0.0475 / 20_000
)
# Its level; no p-value without variation or without a group.
draws = rng.binomial(2000, 0.1, size=(2000, 2)).tolist()
level = np.mean(
    [two_proportions(s, 2000, t, 2000)[1] <= 0.05 for s, t in draws]
)
assert abs(level - 0.05) < 4 * np.sqrt(0.0475 / 2000)
for undefined in [(0, 5, 0, 7), (5, 5, 7, 7), (0, 0, 3, 7), (3, 7, 0, 0)]:
    try:
        two_proportions(*undefined)
    except ValueError:
        continue
    raise AssertionError(undefined)
# The card: 120 of 1000 against 150 of 1000.
z, p = two_proportions(120, 1000, 150, 1000)
assert np.isclose(z, 1.963, atol=5e-4) and np.isclose(p, 0.0496, atol=5e-5)
pooled = np.sqrt(0.135 * 0.865 * 2 / 1000)
half = 1.96 * np.sqrt((0.12 * 0.88 + 0.15 * 0.85) / 1000)
assert round(pooled, 4) == 0.0153 and round(0.03 - half, 4) >= 0
assert round(100 * half, 2) == 2.99
table = [[120, 880], [150, 850]]  # SciPy corrects for continuity by default
plain = stats.chi2_contingency(table, correction=False)
assert np.isclose(plain.statistic, z**2) and plain.dof == 1
corrected = stats.chi2_contingency(table)
assert np.isclose(corrected.statistic, (z * (30 - 1) / 30) ** 2)
assert round(corrected.pvalue, 3) == 0.058
wide = np.add.outer([20, 31, 45, 22], [3, 14, 9])
assert stats.chi2_contingency(wide).dof == (4 - 1) * (3 - 1)
