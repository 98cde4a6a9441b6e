"""Geo experiments: pairs of regions, an exact test, and its power."""

from itertools import product

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
# a ring of four triangles, each joined to the next by one friendship
users = np.arange(12)
friends = np.equal.outer(users // 3, users // 3) & ~np.eye(12, dtype=bool)
for last in (2, 5, 8, 11):
    friends[last, (last + 1) % 12] = friends[(last + 1) % 12, last] = True
assert friends.sum() == 2 * 16


def ring(group, keep=None, own=1):
    """Edges between units; expected difference over all coins, exactly.

    Own treatment adds `own`, and so do treated friends, by their share. With
    keep, only users for whom it holds count, by its inverse probability.
    """
    coins = np.array(list(product((0, 1), repeat=group.max() + 1)))
    arm = coins[:, group]
    share = arm @ friends / friends.sum(1)
    y = 5 + own * arm + share
    seen = np.stack([arm == 0, arm == 1])
    if keep is not None:
        seen = seen & np.stack([keep(1 - share), keep(share)])
    weight = seen / seen.mean(1, keepdims=True)  # P over the coins
    gap = ((weight[1] - weight[0]) * y).mean(1)  # one for each outcome
    cut = (friends & ~np.equal.outer(group, group)).sum() / 2
    return cut, gap.mean(), gap.std(), seen.mean(1)[1]


pairs = users // 6
for group, cut, want in (
    (users, 16, 1),
    (users // 3, 4, 1 + 7 / 9),
    (pairs, 2, 1 + 8 / 9),
):
    assert ring(group)[0] == cut and np.isclose(ring(group)[1], want)
assert np.isclose((4 * 1 + 8 * 2 / 3) / 12, 7 / 9)


def plain(group):
    """Mean difference of the two arms' means, where both arms occur."""
    coins = np.array(list(product((0, 1), repeat=group.max() + 1)))
    arm = coins[(coins.min(1) == 0) & (coins.max(1) == 1)][:, group]
    y = arm + arm @ friends / friends.sum(1)
    one, zero = (np.sum(a * y, 1) / a.sum(1) for a in (arm, 1 - arm))
    return np.mean(one - zero)


for group, want in ((users, 0.91), (users // 3, 1.70), (pairs, 1.78)):
    assert abs(plain(group) - want) < 0.005
_, mean, sd, chance = ring(users // 3, lambda s: s > 0.999)  # all friends
assert np.isclose(mean, 2)  # exposed users only, weighted: the launch
assert np.allclose(chance[:3], [1 / 4, 1 / 2, 1 / 4])
inner = np.where(friends.sum(1) == 2, 3.0, 0.0)  # mean 1: weights matter
assert np.isclose(ring(users // 3, lambda s: s > 0.999, inner)[1], 2)
most = ring(users // 3, lambda s: s > 0.5)  # most friends: all count, bias back
assert np.isclose(most[1], 1 + 7 / 9) and most[2] < sd
assert np.allclose(
    ring(users, lambda s: s > 0.999)[3][:3], [1 / 16, 1 / 8, 1 / 16]
)
# two stages, no edges between communities of m: shares 0 or half by lot
for m in (4, 10):
    arm = np.array(list(product((0, 1), repeat=m)))
    arm = arm[arm.sum(1) == m // 2]
    y = arm + (arm.sum(1, keepdims=True) - arm) / (m - 1)
    spill, direct = y[arm == 0].mean(), y[arm == 1].mean() - y[arm == 0].mean()
    assert np.isclose(spill, m / 2 / (m - 1))
    assert np.isclose(direct, 1 - 1 / (m - 1))
