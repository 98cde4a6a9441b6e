"""Blocks and strata: variance saved in the design or in the analysis."""

from math import comb

import numpy as np


# --8<-- [start:show]
def stratified(y, t, block):
    """Effect: the differences within the blocks, weighted by block size.

    y: outcome (n,); t: 0 or 1 (n,); block: labels (n,).
    """
    total = 0.0
    for k in np.unique(block):
        mine = block == k
        gap = y[mine & (t == 1)].mean() - y[mine & (t == 0)].mean()
        total += mine.mean() * gap
    return total


# --8<-- [end:show]
def spreads(shops, seed, runs=4000):
    """Standard deviation of three estimates, and the plain formula's error."""
    rng = np.random.default_rng(seed)
    block = np.arange(shops) % 4
    y = 10 * block + rng.normal(0, 10, (runs, shops))
    free = rng.random((runs, shops)).argsort(1).argsort(1) % 2
    tied = np.empty((runs, shops), int)
    for k in range(4):  # one lot within each block
        lot = rng.random((runs, shops // 4))
        tied[:, block == k] = lot.argsort(1).argsort(1) % 2
    rows, claimed = [], []
    for v, f, t in zip(y, free, tied, strict=True):
        if any(len(set(f[block == k])) < 2 for k in range(4)):
            continue  # a block without one of the arms: no such difference
        x, z = v[t == 1], v[t == 0]
        plain = v[f == 1].mean() - v[f == 0].mean()
        rows.append((plain, stratified(v, f, block), x.mean() - z.mean()))
        claimed.append(x.var(ddof=1) / x.size + z.var(ddof=1) / z.size)
    return np.std(rows, axis=0), np.sqrt(np.mean(claimed))


# --8<-- [start:run]
print("shops  plain  post-stratified  blocked  blocked, plain error")
for shops in (24, 400):  # without draws in which a kind lacks an arm
    (plain, post, tied), claimed = spreads(shops, seed=0)
    print(f"{shops:5} {plain:6.2f} {post:16.2f} {tied:8.2f} {claimed:21.2f}")
    # --8<-- [end:run]
    within, between = 100.0, 125.0  # 125: variance of 10 * block
    s2 = within + between * shops / (shops - 1)
    # 4,000 runs know a standard deviation to 1.1 %
    assert abs(plain / np.sqrt(4 * s2 / shops) - 1) < 0.05
    assert abs(tied / np.sqrt(4 * within / shops) - 1) < 0.05
    assert abs(claimed / np.sqrt(4 * s2 / shops) - 1) < 0.06
    if shops == 24:
        assert post > 1.04 * tied
        # six shops of a kind split a to 6 - a: the mean of 1/a + 1/(6 - a)
        ways = {a: comb(6, a) * comb(18, 12 - a) for a in range(1, 6)}
        split = sum(w * (1 / a + 1 / (6 - a)) for a, w in ways.items())
        expect = np.sqrt(within / 4 * split / sum(ways.values()))
        assert abs(post / expect - 1) < 0.05
    else:
        assert abs(post / tied - 1) < 0.07
# blocked with equal halves: the stratified estimate is the plain difference
rng = np.random.default_rng(3)
block = np.arange(24) % 4
t, y = np.arange(24) // 4 % 2, rng.normal(0, 1, 24)
assert np.isclose(stratified(y, t, block), y[t == 1].mean() - y[t == 0].mean())
# unequal shares: it is not, and the plain difference is wrong
block = np.repeat([0, 1], [10, 10])
t = np.r_[np.ones(8, int), 0, 0, 1, 1, np.zeros(8, int)]
y = 5.0 * block + 2 * t
assert np.isclose(stratified(y, t, block), 2)
assert np.isclose(y[t == 1].mean() - y[t == 0].mean(), 2 - 5 * 0.6)
# blocks of unequal size count by size: effects 1 and 3 in 4 and 12 shops
block, t = np.repeat([0, 1], [4, 12]), np.arange(16) % 2
y = 5.0 * block + np.where(block == 0, 1, 3) * t
assert np.isclose(stratified(y, t, block), (4 * 1 + 12 * 3) / 16)
