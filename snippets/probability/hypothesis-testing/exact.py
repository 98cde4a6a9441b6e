"""Small counts: Fisher's exact test, by counting tables."""

from math import comb

import numpy as np
from scipy import stats


# --8<-- [start:show]
def fisher(a, b, c, d):
    """One- and two-sided p; cured or not: treated a, b and control c, d."""
    treated, control, cured = a + b, c + d, a + c

    def probability(k):
        """Of k cured among the treated, if chance alone deals them out."""
        ways = comb(treated, k) * comb(control, cured - k)
        return ways / comb(treated + control, cured)

    possible = range(max(0, cured - control), min(treated, cured) + 1)
    chances = {k: probability(k) for k in possible}
    at_most = chances[a] * (1 + 1e-9)  # ties, whatever the rounding
    one_sided = sum(chances[k] for k in possible if k >= a)
    return one_sided, sum(p for p in chances.values() if p <= at_most)


a, b, c, d = 8, 1, 3, 7
one_sided, two_sided = fisher(a, b, c, d)
print(f"Fisher: one-sided {one_sided:.4f}, two-sided {two_sided:.4f}")
chi = stats.chi2_contingency([[a, b], [c, d]], correction=False)
print(f"chi-squared {chi.pvalue:.4f}, expected counts from", end=" ")
print(f"{chi.expected_freq.min():.1f}")
# --8<-- [end:show]

rng = np.random.default_rng(0)
tables = [
    (a, b, c, d),
    (3, 3, 3, 3),
    *rng.integers(0, 9, size=(40, 4)).tolist(),
]
for table in tables:
    square = np.reshape(table, (2, 2))
    one, two = fisher(*table)
    assert np.isclose(two, stats.fisher_exact(square).pvalue)
    library = stats.fisher_exact(square, alternative="greater")
    assert np.isclose(one, library.pvalue)
# By cards: of 19 patients 9 are treated and 11 are cured, 8 of these treated.
assert a + b == 9 and c + d == 10 and a + c == 11
assert comb(9, 8) * comb(10, 3) + comb(10, 2) == 1125
assert np.isclose(one_sided, 1125 / comb(19, 11))
assert chi.pvalue < two_sided < 0.05 and chi.expected_freq.min() < 5
# Without fixed margins another exact test comes nearer to chi-squared.
barnard = stats.barnard_exact([[a, c], [b, d]]).pvalue
assert abs(barnard - chi.pvalue) < 0.1 * chi.pvalue < two_sided - barnard
# Fisher's test keeps its level with room to spare: it is conservative.
for rate in (0.2, 0.5):
    weight = [stats.binom(n, rate).pmf(np.arange(n + 1)) for n in (9, 10)]
    size = sum(
        weight[0][i] * weight[1][j]
        for i in range(10)
        for j in range(11)
        if fisher(i, 9 - i, j, 10 - j)[1] <= 0.05
    )
    assert size < 0.03
