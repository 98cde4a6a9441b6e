"""The distribution of a sum is a convolution."""

from itertools import product

import numpy as np

# --8<-- [start:show]
die = np.full(6, 1 / 6)
loaded = np.array([1, 1, 1, 1, 1, 5]) / 10  # a six in half of the rolls
two = np.convolve(die, die)  # sums 2 to 12
mixed = np.convolve(die, loaded)
print("two fair dice,   36 p:", (36 * two).round().astype(int))
print("fair and loaded, 60 p:", (60 * mixed).round().astype(int))


def cdf(a):
    """P(U + V <= a) for two uniform numbers, 0 <= a <= 2."""
    return a**2 / 2 if a <= 1 else 1 - (2 - a) ** 2 / 2


rng = np.random.default_rng(0)
S = rng.uniform(size=(2, 300_000)).sum(axis=0)
simulated = {a: np.mean(S <= a) for a in (0.5, 1.5)}
for a, share in simulated.items():
    print(f"P(U + V <= {a}) = {cdf(a):.3f}, simulated {share:.3f}")
# --8<-- [end:show]

for other, found in [(np.full(6, 1 / 6), two), (loaded, mixed)]:
    expected = np.zeros(11)
    for i, j in product(range(6), repeat=2):
        expected[i + j] += other[j] / 6
    assert np.allclose(found, expected)
assert np.isclose(loaded[5], 0.5) and np.isclose(mixed.sum(), 1)
assert np.isclose(mixed[7 - 2], 1 / 6)  # seven, however one die is loaded
assert (36 * two).round().tolist() == [*range(1, 7), *range(5, 0, -1)]
for a in (0.3, 0.5, 0.9, 1.0, 1.2, 1.5, 1.8):
    error = 4 * np.sqrt(cdf(a) * (1 - cdf(a)) / S.size)
    assert abs(np.mean(S <= a) - cdf(a)) < error
    slope = (cdf(a + 1e-6) - cdf(a - 1e-6)) / 2e-6
    assert np.isclose(slope, 1 - abs(a - 1), atol=1e-5)  # the density
for a, share in simulated.items():
    assert abs(share - (0.125 if a < 1 else 0.875)) < 4 * np.sqrt(0.11 / S.size)
