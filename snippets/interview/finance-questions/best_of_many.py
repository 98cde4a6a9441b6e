"""The best of many strategies without any skill."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def expected_best(k):
    """Approximate mean of the largest of k standard normal values."""
    g = np.euler_gamma
    q = stats.norm.ppf([1 - 1 / k, 1 - 1 / (k * np.e)])
    return (1 - g) * q[0] + g * q[1]


rng = np.random.default_rng(0)
k, years, runs = 200, 4, 20
best, later = [], []
for _ in range(runs):
    x = rng.normal(size=(k, 2 * 252 * years))  # no strategy has an edge
    first, second = np.split(x, 2, axis=1)
    ratio = np.sqrt(252) * first.mean(axis=1) / first.std(axis=1)
    winner = second[ratio.argmax()]
    best.append(ratio.max())
    later.append(np.sqrt(252) * winner.mean() / winner.std())
print(f"best of {k} over {years} years: {np.mean(best):.2f}", end=", ")
print(f"formula {expected_best(k) / np.sqrt(years):.2f}")
print(f"the same strategies in the next {years} years: {np.mean(later):+.2f}")
one = stats.norm.sf(1.5 * np.sqrt(years))
print(f"p of a ratio of 1.5: alone {one:.4f}", end=", ")
print(f"as best of {k} {1 - (1 - one) ** k:.2f}")
# --8<-- [end:show]

mean = np.mean(best)
assert abs(mean - expected_best(k) / np.sqrt(years)) < 4 * np.std(
    best
) / np.sqrt(runs)
assert abs(np.mean(later)) < 4 * 0.5 / np.sqrt(runs) < mean
for m in (20, 200, 2000):  # the approximation against the exact mean
    z = np.linspace(-9, 9, 20_001)
    pdf = m * stats.norm.pdf(z) * stats.norm.cdf(z) ** (m - 1)
    assert np.isclose(
        expected_best(m), np.sum(z * pdf) * (z[1] - z[0]), atol=0.05
    )
# The card: the best of 200 has 2 over three years.
alone = stats.norm.sf(2 * np.sqrt(3))
assert np.isclose(expected_best(200) / np.sqrt(3), 1.59, atol=0.01)
assert np.isclose(alone, 0.00027, atol=1e-5)
assert np.isclose(1 - (1 - alone) ** 200, 0.052, atol=0.001)
