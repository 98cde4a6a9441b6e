"""Small counts: Fisher's exact test, by counting tables."""

from math import comb

import numpy as np
from scipy import stats

# --8<-- [start:show]
a, b, c, d = 7, 1, 3, 7  # cured or not: treated 7, 1; control 3, 7
treated, control, cured = a + b, c + d, a + c


def probability(k):
    """Of k cured among the treated, if only chance deals out the cures."""
    ways = comb(treated, k) * comb(control, cured - k)
    return ways / comb(treated + control, cured)


possible = range(max(0, cured - control), min(treated, cured) + 1)
observed = probability(a)
p = sum(
    probability(k) for k in possible if probability(k) <= observed * (1 + 1e-9)
)
print(f"one-sided {sum(probability(k) for k in possible if k >= a):.3f}")
print(f"two-sided {p:.3f}")
chi = stats.chi2_contingency([[a, b], [c, d]], correction=False).pvalue
print(f"chi-squared, too small: {chi:.3f}")
# --8<-- [end:show]

library = stats.fisher_exact([[a, b], [c, d]])
assert np.isclose(p, library.pvalue)
assert np.isclose(sum(map(probability, possible)), 1) and chi < p
expected = stats.contingency.expected_freq([[a, b], [c, d]])
assert expected.min() < 5
