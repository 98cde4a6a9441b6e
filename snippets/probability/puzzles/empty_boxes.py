"""No empty box: inclusion-exclusion against counting."""

from fractions import Fraction
from itertools import product
from math import comb, sqrt

import numpy as np


# --8<-- [start:show]
def all_seen(balls, boxes):
    """P(no box is empty), balls thrown independently and uniformly."""
    return sum(
        (-1) ** k * comb(boxes, k) * Fraction(boxes - k, boxes) ** balls
        for k in range(boxes + 1)
    )


throws = list(product(range(3), repeat=5))
full = sum(len(set(throw)) == 3 for throw in throws)
print(f"counted: {full} of {len(throws)}, formula: {all_seen(5, 3)}")
print("6 faces in 10 rolls:", round(float(all_seen(10, 6)), 4))
print("in 12 and 13:", *(round(float(all_seen(n, 6)), 3) for n in (12, 13)))
# --8<-- [end:show]

assert all_seen(5, 3) == Fraction(full, len(throws))
assert all_seen(5, 6) == 0 and all_seen(6, 6) == Fraction(720, 6**6)
assert all_seen(1, 1) == 1
assert all_seen(12, 6) < Fraction(1, 2) < all_seen(13, 6)
rng = np.random.default_rng(0)
rolls = np.sort(rng.integers(6, size=(40_000, 10)), axis=1)
share = np.mean((np.diff(rolls, axis=1) > 0).sum(axis=1) == 5)
assert abs(share - float(all_seen(10, 6))) < 4 * 0.5 / sqrt(40_000)
mean = sum(1 - float(all_seen(n, 6)) for n in range(300))
assert np.isclose(mean, 6 * sum(1 / k for k in range(1, 7)))  # 14.7
# Without the overlaps almost nothing is left.
assert round(1 - 6 * (5 / 6) ** 10, 2) == 0.03
