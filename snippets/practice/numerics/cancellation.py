"""Four differences of nearly equal numbers, and the cures."""

from decimal import Decimal, getcontext

import numpy as np


# --8<-- [start:show]
def small_root(b):
    """The root of x**2 - b x + 1 near 0, b large: as in school, mended."""
    root = np.sqrt(b * b - 4)
    return (b - root) / 2, 2 / (b + root)


def squared_distance(x, y):
    """As norms and a product, directly."""
    expanded = np.sum(x * x) + np.sum(y * y) - 2 * np.sum(x * y)
    return expanded, np.sum((x - y) ** 2)


x = 1e-8
u = np.float32([101.3, 98.7, 100.4])
v = np.float32([101.31, 98.68, 100.41])
for name, pair in {
    "small root, b = 1e8": small_root(1e8),
    "1 - cos x, x = 1e-8": (1 - np.cos(x), 2 * np.sin(x / 2) ** 2),
    "squared distance": squared_distance(u, v),
}.items():
    print(f"{name:20} {pair[0]:10.3g}   mended {pair[1]:.4g}")
# --8<-- [end:show]

getcontext().prec = 60
exact = (Decimal(10**8) - (Decimal(10**16) - 4).sqrt()) / 2
bad, good = small_root(1e8)
assert abs(good / float(exact) - 1) < 1e-15 and abs(bad * 1e8 - 1) > 0.2
assert np.allclose(small_root(7.3)[0], small_root(7.3)[1], rtol=1e-12)
assert 1 - np.cos(x) == 0
assert np.isclose(2 * np.sin(x / 2) ** 2, 5e-17)
assert np.isclose(2 * np.sin(0.7 / 2) ** 2, 1 - np.cos(0.7))
assert abs(pair[1] / 6e-4 - 1) < 0.01  # 0.01**2 + 0.02**2 + 0.01**2
norms = np.float32(np.sum(u * u) + np.sum(v * v))
assert np.spacing(norms) == 2.0**-8 > 6 * pair[1]  # 0 is the nearest multiple
terms = small_root(1e8)[0] * 2  # the difference of the root's two terms
assert terms == np.spacing(1e8 - terms)  # one gap
wrong = negative = 0
for seed in range(50):  # ||u||^2 is 640,000, whose float32 gap is 1/16
    rng = np.random.default_rng(seed)
    u = rng.normal(100, 1, 64).astype(np.float32)
    v = u + rng.normal(0, 0.01, 64).astype(np.float32)
    truth = ((u.astype(float) - v) ** 2).sum()
    bad, good = squared_distance(u, v)
    assert abs(good / truth - 1) < 1e-5
    wrong += abs(bad / truth - 1) > 0.5
    negative += bad < 0
assert wrong > 25 and negative > 0
assert np.spacing(np.float32(640_000)) == 1 / 16
c, d = rng.normal(size=5), rng.normal(size=5)
assert np.isclose(*squared_distance(c, d))
# Sterbenz: the subtraction itself makes no error
a, b = 1.0 + 1e-9, 1.0
assert Decimal(a - b) == Decimal(a) - Decimal(b)
# the card: x**2 - 60 x + 1 with four decimal digits
getcontext().prec = 4
b = Decimal(60)
root = (b * b - 4).sqrt()
assert root == Decimal("59.97")
naive, mended = (b - root) / 2, 2 / (b + root)
assert (naive, mended) == (Decimal("0.015"), Decimal("0.01667"))
true = 30 - np.sqrt(899)
assert 0.09 < 1 - float(naive) / true < 0.11
assert abs(float(mended) / true - 1) < 1e-4 and round(true, 6) == 0.016671
assert (b + root) == Decimal("120.0")
exact_root = np.sqrt(3596)
amplified = (1 - float(naive) / true) / (59.97 / exact_root - 1)
assert np.isclose(amplified, exact_root / (60 - exact_root), rtol=1e-3)
assert round(amplified, -2) == 1_800
