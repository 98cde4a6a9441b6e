"""Under the null a p-value is uniform; an effect piles it up near zero."""

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
    fifths = np.histogram(p, bins=5, range=(0, 1))[0] / len(p)
    print(f"effect {shift}: by fifths {fifths.round(2)}", end=", ")
    print(f"below 0.05: {np.mean(p < 0.05):.3f}")
# --8<-- [end:show]


def cdf(t, shift):
    """P(p <= t) of the two-sided z test at n = 20."""
    z, centre = stats.norm.isf(t / 2), shift * np.sqrt(20)
    return stats.norm.sf(z - centre) + stats.norm.cdf(-z - centre)


edges = np.arange(6) / 5
error = 4 * np.sqrt(0.25 / 20_000)
assert np.allclose(fifths, np.diff(cdf(edges, 0.5)), atol=error)
assert fifths[0] > 0.8 and np.all(np.diff(fifths) < 0.005)
p = p_values(0.0)
for t in (0.01, 0.05, 0.5, 0.9):
    assert abs(np.mean(p <= t) - t) < 4 * np.sqrt(t * (1 - t) / len(p))
power = cdf(0.05, 0.5)
found = np.mean(p_values(0.5) < 0.05)
assert abs(found - power) < 4 * np.sqrt(power * (1 - power) / 20_000)
# Of results below 0.05, how many are false? By simulated ideas of power 0.8:
works = rng.uniform(size=400_000) < 0.1
z = rng.normal(size=works.size) + 2.8 * works
significant = np.abs(z) > 1.96
false = np.mean(~works[significant])
count = significant.sum()
assert abs(false - 0.045 / 0.125) < 4 * np.sqrt(0.25 / count) + 1e-3
# p = 0.04 and 0.06: the two z differ by far less than sqrt(2).
one, two = stats.norm.isf([0.02, 0.03])
assert round(one, 2) == 2.05 and round(two, 2) == 1.88
# The two intervals of the text: the same p, about 0.2.
for low, high in [(-0.2, 1.0), (-0.05, 0.25)]:
    z = 1.96 * (low + high) / (high - low)
    assert round(2 * stats.norm.sf(z), 2) == 0.19
# Two one-sided tests at 5 % both reject iff the 90 % interval is inside.
for centre, se in [(0.1, 0.2), (0.1, 0.26), (-0.3, 0.1), (-0.3, 0.13)]:
    tests = stats.norm.sf((0.5 - abs(centre)) / se) < 0.05
    assert tests == (abs(centre) + stats.norm.isf(0.05) * se < 0.5)
