"""Two models on one test set: only the examples where they differ count."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
both, only_a, only_b, neither = 430, 12, 28, 30  # right answers, 500 examples
n = both + only_a + only_b + neither
a, b = (both + only_a) / n, (both + only_b) / n
print(f"accuracies {a:.3f} and {b:.3f}")

differ = only_a + only_b
z = (only_b - only_a) / np.sqrt(differ)
exact = stats.binomtest(only_b, differ).pvalue  # a fair coin, 40 tosses
print(f"McNemar: z = {z:.2f}, p = {2 * stats.norm.sf(z):.3f}", end=", ")
print(f"exactly {exact:.3f}")

pooled = (a + b) / 2
wrong = (b - a) / np.sqrt(2 * pooled * (1 - pooled) / n)
print(f"as if unpaired: z = {wrong:.2f}, p = {2 * stats.norm.sf(wrong):.3f}")
# --8<-- [end:show]

# The same from the score of each example: +1, -1 or 0 for b against a.
d = np.repeat([0, -1, 1, 0], [both, only_a, only_b, neither])
assert len(d) == n == 500 and np.isclose(d.mean(), b - a)
assert np.isclose(z, d.sum() / np.sqrt(np.sum(d**2)))
tail = stats.binom(differ, 0.5)
assert np.isclose(exact, tail.cdf(only_a) + tail.sf(only_b - 1))
table = np.array([[n * a, n - n * a], [n * b, n - n * b]])
chi = stats.chi2_contingency(table, correction=False)
assert np.isclose(wrong**2, chi.statistic) and wrong > 0
assert 2 * stats.norm.sf(z) < 0.05 and exact < 0.05 < chi.pvalue
# By hand, with the continuity correction: nearer to the exact p-value.
by_hand = 2 * stats.norm.sf((abs(only_b - only_a) - 1) / np.sqrt(differ))
assert abs(by_hand - exact) < 0.3 * abs(2 * stats.norm.sf(z) - exact)
# Level under the null: of discordant examples each model has half.
rng = np.random.default_rng(0)
m = rng.binomial(500, 0.08, size=20_000)
half = rng.binomial(m, 0.5)
found = np.abs(m - 2 * half) / np.sqrt(m) > 1.96
assert abs(found.mean() - 0.05) < 0.015
# The rank test of the text: 3, 5 against 4, 8, 90.
first, second = np.array([3, 5]), np.array([4, 8, 90])
assert np.sum(first[:, None] > second) == 1
assert stats.mannwhitneyu(first, second).statistic == 1
