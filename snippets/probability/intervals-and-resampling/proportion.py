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


def coverage(f, n, p):
    """For one p, or for many in a column (m, 1)."""
    k = np.arange(n + 1)
    low, high = f(k, n)
    covers = (low <= p) & (p <= high)
    return (stats.binom.pmf(k, n, p) * covers).sum(axis=-1)


for k, n in [(8, 10), (0, 20), (90, 100)]:
    a, b = wald(k, n), wilson(k, n)
    print(f"{k} of {n}: Wald {a[0]:.3f} to {a[1]:.3f}", end=", ")
    print(f"Wilson {max(b[0], 0):.3f} to {b[1]:.3f}")
for p in (0.5, 0.05, 0.004):
    print(f"n = 40, p = {p}: coverage {coverage(wald, 40, p):.3f}", end=" and ")
    print(f"{coverage(wilson, 40, p):.3f}")
# --8<-- [end:show]

for k, n in [(8, 10), (3, 40), (17, 20)]:
    low, high = wilson(k, n)
    for edge in (low, high):
        assert np.isclose(
            abs(k / n - edge), 1.96 * np.sqrt(edge * (1 - edge) / n)
        )
    library = stats.binomtest(k, n).proportion_ci(method="wilson")
    assert np.allclose(wilson(k, n, stats.norm.ppf(0.975)), library)
    middle = (k + 2) / (n + 4)  # the text's rule for the centre
    assert abs(middle - (low + high) / 2) < 0.005
assert wald(0, 20) == (0, 0) and wilson(0, 20)[1] > 0.15
assert np.isclose(sum(wald(8, 10)), 2 * 0.8)  # symmetric about k / n
rng = np.random.default_rng(0)
drawn = rng.binomial(40, 0.05, size=100_000)
for f in (wald, wilson):
    low, high = f(drawn, 40)
    hits = np.mean((low <= 0.05) & (0.05 <= high))
    assert abs(hits - coverage(f, 40, 0.05)) < 0.005
grid = np.linspace(0.001, 0.999, 999)
by_p = np.array([coverage(f, 40, grid[:, None]) for f in (wald, wilson)])
assert by_p[0].mean() < 0.9 and abs(by_p[1].mean() - 0.95) < 0.005
assert by_p[1].min() > 0.83 > by_p[0].min()  # the worst, near the ends
assert abs(grid[by_p[1].argmin()] - 0.5) > 0.49
assert np.isclose(by_p[1].min(), coverage(wilson, 40, 0.004), atol=0.005)
# Clopper-Pearson covers for every p, and is mostly wider.
ends = [stats.binomtest(k, 40).proportion_ci() for k in range(41)]
low, high = np.transpose(ends)
exact = coverage(lambda k, n: (low, high), 40, grid[:, None])
assert min(exact) > 0.95
a, b = wilson(np.arange(41), 40)
assert np.mean(high - low > b - a) > 0.9
# The card: 19 of 20; 20 of 20 by Wilson and one-sidedly.
assert np.isclose(wald(19, 20)[1], 1.046, atol=5e-4)
assert np.allclose(wilson(19, 20), (0.764, 0.991), atol=5e-4)
assert np.isclose(wilson(20, 20)[0], 1 / (1 + 1.96**2 / 20))
assert round(wilson(20, 20)[0], 2) == 0.84
one_sided = stats.binomtest(20, 20, alternative="greater").proportion_ci()
assert np.isclose(one_sided.low, 0.05 ** (1 / 20))
assert abs(one_sided.low - (1 - 3 / 20)) < 0.015
two_sided = stats.binomtest(19, 20).proportion_ci(method="exact")
assert np.allclose(two_sided, (0.751, 0.999), atol=5e-4)
