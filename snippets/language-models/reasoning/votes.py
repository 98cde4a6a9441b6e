"""Majority votes: independent errors, and errors shared by question."""

from math import comb

import numpy as np


# --8<-- [start:show]
def majority(p, n):
    """Chance that more than half of n (odd) independent votes are right."""
    ks = range(n // 2 + 1, n + 1)
    return sum(comb(n, k) * p**k * (1 - p) ** (n - k) for k in ks)


print("   n   p = 0.6  p = 0.4  p varies, mean 0.6")
x = (np.arange(2000) + 0.5) / 2000
weight = x**2 * (1 - x)  # Beta(3, 2): mean 3/5
for n in [1, 5, 25, 101]:
    mixed = np.average(majority(x, n), weights=weight)
    print(
        f"{n:>4}   {majority(0.6, n):.2f}     {majority(0.4, n):.2f}"
        f"     {mixed:.2f}"
    )
    # --8<-- [end:show]
    assert np.isclose(majority(0.6, n) + majority(0.4, n), 1)
limit = np.average(x > 0.5, weights=weight)
assert np.isclose(limit, 11 / 16, atol=1e-3) and abs(mixed - limit) < 0.01
for seed in range(3):
    rng = np.random.default_rng(seed)
    p = rng.beta(3, 2, size=(40_000, 1))
    vote = (rng.random((40_000, 25)) < p).sum(1) > 12.5
    mixed = np.average(majority(x, 25), weights=weight)
    assert abs(vote.mean() - mixed) < 0.01
# the card: three votes at 0.7; five at 0.7
assert np.isclose(majority(0.7, 3), 0.784)
assert np.isclose(majority(0.7, 5), 0.83692)
assert np.isclose(0.5 * majority(0.9, 3) + 0.5 * majority(0.3, 3), 0.594)
