"""A permutation test: deal the labels out again."""

from itertools import combinations
from math import comb

import numpy as np


# --8<-- [start:show]
def permutation_test(x, y, rng, runs=9999):
    """Two-sided p-value for equal distributions, by the means of x and y."""
    both = np.concatenate([x, y])
    close = 1e-9 * np.ptp(both)  # ties, whatever the rounding
    observed = abs(x.mean() - y.mean())
    dealt = rng.permuted(np.tile(both, (runs, 1)), axis=1)  # (runs, n + m)
    new, old = dealt[:, : len(x)], dealt[:, len(x) :]
    gaps = abs(new.mean(axis=1) - old.mean(axis=1))
    extreme = 1 + np.sum(gaps >= observed - close)  # 1: the one observed
    return extreme / (runs + 1)


x = np.array([12.0, 15, 18, 19, 24])
y = np.array([9.0, 10, 13, 14, 16])
chosen = np.array(list(combinations(np.r_[x, y], 5)))  # all (252, 5)
gaps = abs(
    chosen.sum(axis=1) / 5 - (x.sum() + y.sum() - chosen.sum(axis=1)) / 5
)
extreme = np.sum(gaps >= abs(x.mean() - y.mean()))
print(f"all: {extreme} of {len(gaps)}, p = {extreme / len(gaps):.4f}")
p = permutation_test(x, y, np.random.default_rng(1))
print(f"10,000 at random: p = {p:.4f}")
# --8<-- [end:show]


def exactly(x, y):
    """The p-value by all relabellings, ties exact for integers."""
    both = np.concatenate([x, y]).astype(int)
    shares = []
    for chosen in combinations(range(len(both)), len(x)):
        part = both[list(chosen)].sum()
        # n m times the difference of means, in integers
        shares.append(abs(part * len(both) - both.sum() * len(x)))
    observed = abs(int(x.sum()) * len(both) - both.sum() * len(x))
    return np.mean(np.array(shares) >= observed)


assert np.isclose(x.mean() - y.mean(), 5.2)  # minutes, as in the text
assert len(gaps) == comb(10, 5) and extreme / 252 == exactly(x, y)
rng = np.random.default_rng(1)
cases = [
    (x, y),
    (y[:3], x),
    (np.array([3, 3, 4, 9]), np.array([1, 3, 4, 4, 8])),
]
for one, two in cases:
    exact = exactly(one, two)
    noise = 4 * np.sqrt(exact * (1 - exact) / 2999) + 1e-3
    for scale, shift in [(1, 0), (0.1, 1000), (1e-13, 0), (1e6, 0)]:
        a, b = scale * one + shift, scale * two + shift
        assert abs(permutation_test(a, b, rng, runs=2999) - exact) < noise
assert permutation_test(x, x.copy(), rng, runs=99) == 1  # no difference at all
# The level, in unequal groups of equal distribution.
null = []
for _ in range(400):
    z = rng.exponential(size=13)
    null.append(permutation_test(z[:5], z[5:], rng, runs=99))
assert np.mean(np.array(null) <= 0.05) < 0.05 + 4 * np.sqrt(0.0475 / 400)
assert min(null) >= 1 / 100  # never zero
# The card: 3 against 3, the smallest possible two-sided p-value.
assert np.isclose(
    exactly(np.array([7, 8, 9]), np.array([1, 2, 4])), 2 / comb(6, 3)
)
assert 2 / comb(6, 3) == 0.1
# The bootstrap scatters about the observed difference, relabelling about zero.
boot = rng.choice(x, (4000, 5)).mean(axis=1) - rng.choice(y, (4000, 5)).mean(
    axis=1
)
assert abs(boot.mean() - 5.2) < 0.2
dealt = chosen.mean(axis=1) * 2 - np.r_[x, y].sum() / 5
assert np.isclose(dealt.mean(), 0)
