"""Trying fixes when the list of failed ones is lost."""

import numpy as np


# --8<-- [start:show]
def tries(rng, fixes, kept, runs=20_000):
    """Mean number of tries; the list is lost after every `kept`."""
    total, left = 0, runs
    while left:  # one block of different fixes each; fix 0 is right
        rows = np.tile(np.arange(fixes), (left, 1))
        right = rng.permuted(rows, axis=1)[:, :kept] == 0
        hit = right.any(axis=1)
        left = (~hit).sum()
        total += (right[hit].argmax(axis=1) + 1).sum() + kept * left
    return total / runs


def expected(fixes, kept):
    return fixes - (kept - 1) / 2


rng = np.random.default_rng(0)
for kept in (12, 6, 3, 1):
    print(f"kept {kept:2}: {tries(rng, 12, kept):5.2f}", end="  ")
    print(f"by formula {expected(12, kept)}")
# --8<-- [end:show]
for seed in (1, 2):
    rng = np.random.default_rng(seed)
    for fixes, kept in ((12, 12), (12, 5), (7, 2), (1, 1)):
        exact = expected(fixes, kept)
        got = tries(rng, fixes, kept, 2_000)
        # the number of tries varies by less than `fixes` around its mean
        assert abs(got - exact) < 5 * fixes / np.sqrt(2_000)
for fixes in range(1, 13):  # first-step equation: found, or a block lost
    for kept in range(1, fixes + 1):
        p = kept / fixes
        found = kept * (kept + 1) / (2 * fixes)
        assert np.isclose(expected(fixes, kept), (found + (1 - p) * kept) / p)
assert expected(10, 5) == 8 and expected(10, 10) == 5.5  # the card
