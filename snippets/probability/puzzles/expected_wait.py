"""The wait for a pattern, from its overlaps with itself."""

from fractions import Fraction
from math import prod

import numpy as np


# --8<-- [start:show]
def expected_wait(pattern, p):
    """Mean number of tosses until pattern appears; 0 < p < 1."""
    chance = {"H": p, "T": 1 - p}
    return sum(
        1 / prod(chance[side] for side in pattern[:k])
        for k in range(1, len(pattern) + 1)
        if pattern.endswith(pattern[:k])
    )


half = Fraction(1, 2)
for pattern in ("H", "HH", "HT", "HTH", "HHHH"):
    print(f"{pattern:4} {expected_wait(pattern, half)}")
# --8<-- [end:show]


def by_states(pattern, p):
    """The same by first steps: one equation for each prefix matched."""
    m = len(pattern)
    A = np.eye(m)
    for i in range(m):
        for side, chance in (("H", p), ("T", 1 - p)):
            text = pattern[:i] + side
            k = max(
                k for k in range(len(text) + 1) if text.endswith(pattern[:k])
            )
            if k < m:
                A[i, k] -= chance
    return np.linalg.solve(A, np.ones(m))[0]


for pattern in ("H", "T", "HH", "HT", "HTH", "HTHTT", "HTHTH", "TTHTT"):
    for p in (0.3, 0.5):
        assert np.isclose(expected_wait(pattern, p), by_states(pattern, p))
assert expected_wait("HTHTH", half) == 32 + 8 + 2
