"""Under the null a p-value is uniform; under an effect it piles up near zero."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
rng = np.random.default_rng(0)


def p_values(shift, n=20, runs=20_000):
    """Two-sided z test of mean 0, known variance 1."""
    z = (rng.normal(shift, 1, size=(runs, n)).mean(axis=1)) * np.sqrt(n)
    return 2 * stats.norm.sf(np.abs(z))


for shift in (0.0, 0.5):
    p = p_values(shift)
    counts, _ = np.histogram(p, bins=5, range=(0, 1))
    print(f"effect {shift}: by fifths {(counts / len(p)).round(2)}", end=", ")
    print(f"below 0.05: {np.mean(p < 0.05):.3f}")
# --8<-- [end:show]

p = p_values(0.0)
for t in (0.01, 0.05, 0.5, 0.9):
    assert abs(np.mean(p <= t) - t) < 4 * np.sqrt(t * (1 - t) / len(p))
power = stats.norm.sf(1.96 - 0.5 * np.sqrt(20)) + stats.norm.cdf(
    -1.96 - 0.5 * np.sqrt(20)
)
found = np.mean(p_values(0.5) < 0.05)
assert abs(found - power) < 4 * np.sqrt(power * (1 - power) / 20_000) + 1e-3
# Of results below 0.05, how many are false? It depends on the base rate.
prior, alpha, power = 0.1, 0.05, 0.8
false = (1 - prior) * alpha / ((1 - prior) * alpha + prior * power)
assert np.isclose(false, 0.36)
