"""Geo experiments: pairs of regions, an exact test, and its power."""

import numpy as np


# --8<-- [start:show]
def sign_flip_p(d):
    """Two-sided p of the mean of the pairs' differences d, shape (k,).

    Each pair's treated region was drawn by a coin, so without any effect
    each of the 2^k sign patterns was as likely as the one seen.
    """
    sums = np.zeros(1)
    for x in d:  # either sign of each pair: 2^k sums in the end
        sums = np.concatenate([sums + x, sums - x])
    slack = 1e-9 * np.abs(d).sum()  # ties count, rounding aside
    return np.mean(np.abs(sums) >= np.abs(np.sum(d)) - slack)


def power(pairs, match, lift=0.05, runs=400, seed=0):
    """match: correlation of the regions' growth within a pair."""
    rng = np.random.default_rng(seed)
    common = rng.normal(0, 0.06, (runs, pairs)) * np.sqrt(match)
    own = rng.normal(0, 0.06, (2, runs, pairs)) * np.sqrt(1 - match)
    d = (common + own[0] + lift) - (common + own[1])
    return np.mean([sign_flip_p(row) < 0.05 for row in d])


print(
    "all agree:", *(f"{k} pairs p {2 / 2**k:.3f}" for k in (4, 5, 6)), sep="  "
)
for pairs in (5, 6, 8, 12):
    print(f"{pairs:2} pairs", end="  ")
    print(*(f"r {r}: {power(pairs, r):.2f}" for r in (0.0, 0.5, 0.8)))
# --8<-- [end:show]
rng = np.random.default_rng(1)
for k in (4, 5, 6):
    assert np.isclose(sign_flip_p(rng.uniform(1, 2, k)), 2 / 2**k)
assert power(5, 0.8) == 0  # no result of five pairs is significant
assert sign_flip_p(np.array([1.0, -1.0])) == 1
assert np.isclose(sign_flip_p(np.array([3.0, 1.0, -1.0])), 6 / 8)
for seed in range(3):  # level: at most 5 %, near it with ten pairs
    level = power(10, 0.5, lift=0.0, runs=600, seed=seed)
    assert 0.02 < level < 0.08
    assert power(12, 0.8, seed=seed) > power(12, 0.0, seed=seed) + 0.2
# the card: six pairs, differences in per cent
d = np.array([4.0, 2.0, 5.0, -1.0, 3.0, 6.0])
assert np.isclose(d.mean(), 19 / 6) and np.isclose(sign_flip_p(d), 4 / 64)
assert np.isclose(sign_flip_p(np.abs(d)), 2 / 64)
assert sign_flip_p(np.array([0.1, 0.2, -0.3])) == 1  # a tie but for rounding
