"""Records of a random sequence: harmonic numbers."""

from fractions import Fraction
from itertools import permutations

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
for n in (10, 100, 1000):
    x = rng.normal(size=(4_000, n))
    count = (x == np.maximum.accumulate(x, axis=1)).sum(axis=1)
    exact = sum(1 / k for k in range(1, n + 1))
    print(f"n = {n:4}: simulated {count.mean():.2f}, exact {exact:.2f}")
    # --8<-- [end:show]
    variance = sum(1 / k - 1 / k**2 for k in range(1, n + 1))
    assert abs(count.mean() - exact) < 4 * np.sqrt(variance / 4_000)
    assert abs(count.var() / variance - 1) < 0.15
# Exactly, and the two last places set records independently.
orders = list(permutations(range(5)))
last = [o[4] == max(o) for o in orders]
fourth = [o[3] == max(o[:4]) for o in orders]
both = sum(a and b for a, b in zip(last, fourth, strict=True))
assert Fraction(sum(last), 120) == Fraction(1, 5)
assert Fraction(both, 120) == Fraction(1, 5) * Fraction(1, 4)
