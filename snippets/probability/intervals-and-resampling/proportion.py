"""Intervals for a proportion: Wald fails near the ends, Wilson does not."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def wald(k, n, z=1.96):
    p = k / n
    half = z * np.sqrt(p * (1 - p) / n)
    return p - half, p + half


def wilson(k, n, z=1.96):
    """All p with |k/n - p| <= z sqrt(p (1 - p) / n)."""
    p = k / n
    centre = (p + z**2 / (2 * n)) / (1 + z**2 / n)
    half = z * np.sqrt(p * (1 - p) / n + z**2 / (4 * n**2)) / (1 + z**2 / n)
    return centre - half, centre + half


for k, n in [(8, 10), (0, 20), (90, 100)]:
    a, b = wald(k, n), wilson(k, n)
    print(f"{k} of {n}: Wald {a[0]:.3f} to {a[1]:.3f}", end=", ")
    print(f"Wilson {max(b[0], 0):.3f} to {b[1]:.3f}")
for p in (0.5, 0.05):
    k = np.arange(41)
    weight = stats.binom(40, p).pmf(k)
    inside = [
        weight[(f(k, 40)[0] <= p) & (p <= f(k, 40)[1])].sum()
        for f in (wald, wilson)
    ]
    print(f"n = 40, p = {p}: coverage {inside[0]:.3f} and {inside[1]:.3f}")
# --8<-- [end:show]

for k, n in [(8, 10), (3, 40), (17, 20)]:
    low, high = wilson(k, n)
    for edge in (low, high):
        assert np.isclose(
            abs(k / n - edge), 1.96 * np.sqrt(edge * (1 - edge) / n)
        )
    library = stats.binomtest(k, n).proportion_ci(method="wilson")
    assert np.allclose(wilson(k, n, stats.norm.ppf(0.975)), library)
assert wald(0, 20) == (0, 0) and wilson(0, 20)[1] > 0.15
grid = np.linspace(0.02, 0.98, 193)
k = np.arange(41)


def mean_coverage(f):
    low, high = f(k, 40)
    return np.mean(
        [
            stats.binom(40, p).pmf(k)[(low <= p) & (p <= high)].sum()
            for p in grid
        ]
    )


assert mean_coverage(wald) < 0.93 and abs(mean_coverage(wilson) - 0.95) < 0.01
# The card: 19 of 20.
assert np.isclose(wald(19, 20)[1], 1.046, atol=5e-4)
assert np.allclose(wilson(19, 20), (0.764, 0.991), atol=5e-4)
