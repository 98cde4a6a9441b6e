"""Seven ordered cuts find the best of all splits of eight categories."""

from itertools import combinations

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
group = np.sqrt(rng.integers(0, 64, size=400)).astype(int)  # unequal sizes
y = 5 + 3 * rng.normal(size=8)[group] + rng.normal(size=400)


def gain(left_groups):
    left = np.isin(group, left_groups)
    means = np.where(left, y[left].mean(), y[~left].mean())
    return np.var(y) - np.mean((y - means) ** 2)


groups = range(8)
subsets = [s for k in range(1, 8) for s in combinations(groups, k)]
order = np.argsort([y[group == g].mean() for g in groups])
cuts = [order[:k] for k in range(1, 8)]
print(f"{len(subsets) // 2} splits, best gain {max(map(gain, subsets)):.3f}")
print(f"{len(cuts)} ordered, best gain   {max(map(gain, cuts)):.3f}")
print(f"8 one-hot, best gain   {max(gain([g]) for g in groups):.3f}")
# --8<-- [end:show]

assert len(subsets) == 2 * 127
means = np.bincount(group, y) / np.bincount(group)
assert np.all(np.diff(means[order]) > 0)
assert np.isclose(max(map(gain, subsets)), max(map(gain, cuts)))
assert max(gain([g]) for g in groups) < 0.9 * max(map(gain, cuts))
worse = {"codes": 0, "sums": 0, "one-hot": 0}
for seed in range(10):
    rng = np.random.default_rng(seed)
    group = rng.integers(0, 8, size=100)
    y = 5 + rng.normal(size=8)[group] + rng.normal(size=100)
    order = np.argsort([y[group == g].mean() for g in groups])
    every = max(map(gain, subsets))
    assert np.isclose(every, max(gain(order[:k]) for k in range(1, 8)))
    sums = np.argsort([y[group == g].sum() for g in groups])
    for name, wrong in (("codes", np.arange(8)), ("sums", sums)):
        worse[name] += max(gain(wrong[:k]) for k in range(1, 8)) < every - 1e-9
    one_hot = max(gain([g]) for g in groups)
    assert one_hot < every + 1e-12
    worse["one-hot"] += one_hot < every - 1e-9
    # Targets that know nothing of 50 categories still give a gain.
    group, y = np.repeat(np.arange(50), 4), rng.normal(size=200)
    order = np.argsort([y[group == g].mean() for g in range(50)])
    noise = max(gain(order[:k]) for k in range(1, 50)) / np.var(y)
    group = np.tile([0, 1], 100)
    assert noise > 0.08 > gain([0]) / np.var(y)
# Orders other than that of the means, and one-hot columns, lose gain.
assert worse["codes"] and worse["sums"] and worse["one-hot"] > 5
