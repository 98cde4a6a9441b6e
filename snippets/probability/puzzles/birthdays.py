"""Shared birthdays: the complement, step by step."""

from fractions import Fraction
from math import comb, isqrt, log, prod, sqrt

import numpy as np


# --8<-- [start:show]
def all_different(n, days=365):
    return prod(Fraction(days - k, days) for k in range(n))


shared = {n: 1 - all_different(n) for n in (22, 23, 50)}
for n, p in shared.items():
    print(n, "people:", round(float(p), 4))
alone = next(n for n in range(999) if (364 / 365) ** n <= 1 / 2)
print("others until one shares yours:", alone)
# --8<-- [end:show]

half = Fraction(1, 2)
assert shared[22] < half < shared[23] and shared[50] > Fraction(97, 100)
assert all_different(1) == 1 and all_different(366) == 0
assert 22 < sqrt(2 * 365 * log(2)) < 23 and alone == 253
assert alone == comb(23, 2) == round(365 * log(2))
rng = np.random.default_rng(0)
days = np.sort(rng.integers(365, size=(20_000, 23)), axis=1)
share = np.mean((np.diff(days, axis=1) == 0).any(axis=1))
assert abs(share - float(shared[23])) < 4 * 0.5 / sqrt(20_000)
# Unequal days: more coincidences.
weights = rng.uniform(0.5, 1.5, size=365)
days = np.sort(rng.choice(365, (40_000, 23), p=weights / weights.sum()))
assert np.mean((np.diff(days) == 0).any(axis=1)) > share
# 64-bit hashes: about five thousand million for an even chance.
assert 5.0e9 < isqrt(int(2 * 2**64 * log(2))) < 5.1e9
