"""A permutation test: deal the labels out again."""

from itertools import combinations
from math import comb

import numpy as np


# --8<-- [start:show]
def permutation_test(x, y, rng, runs=9999):
    """Two-sided p-value for equal distributions, by the means of x and y."""
    both = np.concatenate([x, y])
    observed = abs(x.mean() - y.mean())
    extreme = 1  # the observed labelling is one of them
    for _ in range(runs):
        rng.shuffle(both)
        gap = abs(both[: len(x)].mean() - both[len(x) :].mean())
        extreme += gap >= observed - 1e-12
    return extreme / (runs + 1)


rng = np.random.default_rng(0)
x = np.array([12.0, 15, 18, 19, 24])
y = np.array([9.0, 10, 13, 14, 16])
print(f"p = {permutation_test(x, y, rng):.4f}")
# --8<-- [end:show]

both = np.concatenate([x, y])
gaps = []
for chosen in combinations(range(10), 5):  # all 252
    rest = np.setdiff1d(np.arange(10), chosen)
    gaps.append(abs(both[list(chosen)].mean() - both[rest].mean()))
exact = np.mean(np.array(gaps) >= abs(x.mean() - y.mean()) - 1e-12)
p = permutation_test(x, y, np.random.default_rng(1))
assert len(gaps) == 252
assert abs(p - exact) < 4 * np.sqrt(exact * (1 - exact) / 9999) + 1e-4
print_p = permutation_test(x, x.copy(), rng, runs=99)
assert print_p == 1  # no difference at all
null = [
    permutation_test(*rng.normal(size=(2, 8)), rng, runs=199)
    for _ in range(400)
]
assert np.mean(np.array(null) <= 0.05) < 0.05 + 4 * np.sqrt(0.0475 / 400)
assert min(null) >= 1 / 200  # never zero
# The card: 3 against 3, the smallest possible two-sided p-value.
assert 2 / comb(6, 3) == 0.1 and 2 / comb(10, 5) < 0.01
