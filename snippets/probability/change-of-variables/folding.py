"""Two inputs for one output: add their densities."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
rng = np.random.default_rng(0)
Z = rng.normal(size=400_000)
Y = Z**2


def normal(z):
    return np.exp(-(z**2) / 2) / np.sqrt(2 * np.pi)


def density(y):
    root = np.sqrt(y)
    slope = 2 * root  # |d z^2 / dz| at both roots
    return normal(root) / slope + normal(-root) / slope


for y in (0.2, 1.0, 3.0):
    share = np.mean(np.abs(Y - y) < 0.05) / 0.1
    print(f"y = {y}: counted {share:.3f}, formula {density(y):.3f}")
# --8<-- [end:show]

y = np.linspace(0.05, 9, 50)
assert np.allclose(density(y), stats.chi2(1).pdf(y))
edges = np.linspace(0.1, 6, 30)
counts, _ = np.histogram(Y, edges)
expected = len(Y) * np.diff(stats.chi2(1).cdf(edges))
assert np.all(np.abs(counts - expected) < 5 * np.sqrt(expected))
# The card: X uniform on [-1, 2], Y = X^2: 1/3 of the mass is folded twice.
X = rng.uniform(-1, 2, size=400_000)
for a, exact in [(0.25, 1 / 3), (1.0, 2 / 3), (2.25, 2.5 / 3)]:
    share = np.mean(X**2 <= a)
    assert abs(share - exact) < 4 * np.sqrt(exact * (1 - exact) / len(X))
