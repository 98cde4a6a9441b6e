"""k items from a stream of unknown length, in one pass."""

import numpy as np


# --8<-- [start:show]
def reservoir(stream, k, rng):
    """k items of an iterable, each set of k equally probable."""
    kept = []
    for seen, item in enumerate(stream, start=1):
        if seen <= k:
            kept.append(item)
        else:
            place = rng.integers(seen)  # 0 to seen - 1
            if place < k:
                kept[place] = item
    return kept


rng = np.random.default_rng(0)
counts = np.zeros(10, dtype=int)
for _ in range(20_000):
    counts[reservoir(range(10), 3, rng)] += 1
print("times kept:", counts.tolist())
print("expected:  ", 20_000 * 3 // 10)
# --8<-- [end:show]

assert counts.sum() == 3 * 20_000
assert np.all(np.abs(counts - 6000) < 4 * np.sqrt(20_000 * 0.3 * 0.7))
pairs = np.zeros((4, 4))
for _ in range(12_000):
    a, b = sorted(reservoir(range(4), 2, rng))
    pairs[a, b] += 1
seen = pairs[np.triu_indices(4, 1)]
assert np.all(np.abs(seen - 2000) < 4 * np.sqrt(12_000 / 6 * 5 / 6))
assert reservoir(range(2), 5, rng) == [0, 1] and reservoir([], 3, rng) == []
