"""Rao-Blackwell on three tosses, exactly: average over equal sums."""

from fractions import Fraction
from itertools import product

import numpy as np


# --8<-- [start:show]
def averaged(estimate, n):
    """For each number of heads: mean of estimate over samples with it."""
    groups = [[] for _ in range(n + 1)]
    for x in product((0, 1), repeat=n):  # given the sum, all equally likely
        groups[sum(x)].append(Fraction(estimate(x)))
    return [sum(g) / len(g) for g in groups]


def variance(estimate, n, theta):
    rows = [
        (theta ** sum(x) * (1 - theta) ** (n - sum(x)), estimate(x))
        for x in product((0, 1), repeat=n)
    ]
    mean = sum(p * e for p, e in rows)
    return sum(p * (e - mean) ** 2 for p, e in rows)


def crude(x):  # are the first two heads? unbiased for theta^2
    return x[0] * x[1]


better, half = averaged(crude, 3), Fraction(1, 2)
print("given 0, 1, 2, 3 heads:", *better)
print("variance, crude:   ", variance(crude, 3, half))
print("variance, averaged:", variance(lambda x: better[sum(x)], 3, half))
# --8<-- [end:show]

for n in (2, 3, 5):
    found = averaged(crude, n)
    assert found == [Fraction(s * (s - 1), n * (n - 1)) for s in range(n + 1)]
    for theta in (Fraction(1, 5), half, Fraction(9, 10)):
        pairs = [
            (theta ** sum(x) * (1 - theta) ** (n - sum(x)), found[sum(x)])
            for x in product((0, 1), repeat=n)
        ]
        assert sum(p * e for p, e in pairs) == theta**2  # still unbiased
        a = variance(crude, n, theta)
        b = variance(lambda x, f=found: f[sum(x)], n, theta)
        assert b < a if n > 2 else b == a  # two tosses: crude is a function
assert variance(crude, 3, half) == Fraction(3, 16)
# the plug-in (s / n)^2 is biased, by theta (1 - theta) / n
plug = sum(
    Fraction(k, 8) * Fraction(s * s, 9) for s, k in enumerate((1, 3, 3, 1))
)
assert plug - Fraction(1, 4) == Fraction(1, 12)
# the card: 3 heads of 4
assert averaged(crude, 4)[3] == half
assert averaged(lambda x: x[0] * (1 - x[1]), 4)[3] == Fraction(1, 4)
# uniform numbers: twice the mean, averaged given the maximum near 0.9
rng = np.random.default_rng(0)
x = rng.uniform(size=(400_000, 5))
near = x[np.abs(x.max(axis=1) - 0.9) < 0.01]
ratio = 2 * near.mean(axis=1) / near.max(axis=1)
assert abs(ratio.mean() - 6 / 5) < 4 * ratio.std() / np.sqrt(len(ratio))
# the factor of least squared error is (n + 2) / (n + 1), not (n + 1) / n
M = x.max(axis=1)
mse = [np.mean((c * M - 1) ** 2) for c in (1, 7 / 6, 6 / 5)]
assert np.allclose(mse, [2 / 42, 1 / 36, 1 / 35], rtol=0.02)
assert min(mse) == mse[1]
