"""Is 11 % better than 10 %? The z test of two proportions."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def two_proportions(a, n_a, b, n_b):
    """z and two-sided p-value for a of n_a against b of n_b successes."""
    pooled = (a + b) / (n_a + n_b)  # under the null both are the same
    error = np.sqrt(pooled * (1 - pooled) * (1 / n_a + 1 / n_b))
    z = (b / n_b - a / n_a) / error
    return z, 2 * stats.norm.sf(abs(z))


for n in (1000, 5000, 15_000):
    z, p = two_proportions(round(0.10 * n), n, round(0.11 * n), n)
    print(f"10 % and 11 % of {n:6} each: z = {z:.2f}, p = {p:.3f}")
# --8<-- [end:show]

rng = np.random.default_rng(0)
for n in (2000, 5000):
    a, b = rng.binomial(n, 0.1, size=(2, 20_000))
    _, p = two_proportions(a, n, b, n)
    assert (
        abs(np.mean(p <= 0.05) - 0.05)
        < 4 * np.sqrt(0.05 * 0.95 / 20_000) + 0.002
    )
z, p = two_proportions(30, 200, 45, 180)
table = np.array([[30, 170], [45, 135]])
chi = stats.chi2_contingency(table, correction=False)
assert np.isclose(z**2, chi.statistic) and np.isclose(p, chi.pvalue)
# The card: 120 of 1000 against 150 of 1000.
z, p = two_proportions(120, 1000, 150, 1000)
assert np.isclose(z, 1.963, atol=5e-4) and np.isclose(p, 0.0496, atol=5e-5)
