"""Hits of a cache whose entries expire."""

import numpy as np


# --8<-- [start:show]
def ttl_hits(times, keys, ttl):
    """Share of requests answered from entries younger than ttl."""
    filled, hits = {}, 0
    for time, key in zip(times, keys, strict=True):
        if key in filled and time - filled[key] < ttl:
            hits += 1
        else:
            filled[key] = time  # a miss computes and stores
    return hits / len(keys) if len(keys) else 0.0


# --8<-- [end:show]
# --8<-- [start:run]
def hit_rate(rate, ttl):
    return rate * ttl / (1 + rate * ttl)


rng = np.random.default_rng(0)
for name, gap in ("twice a second", 0.5), ("each 30 s", 30), ("hourly", 3_600):
    times = np.cumsum(rng.exponential(gap, 5_000))
    hits = ttl_hits(times, ["kitchen"] * 5_000, 30)
    print(f"{name:14}  hits {hits:.2f}", end="  ")
    print(f"formula {hit_rate(1 / gap, 30):.2f}")
# --8<-- [end:run]
for seed in range(1, 6):
    rng = np.random.default_rng(seed)
    for rate, ttl in ((2, 3), (0.1, 7), (1, 1.5)):
        times = np.cumsum(rng.exponential(1 / rate, 20_000))
        hits = ttl_hits(times, np.zeros(20_000, int), ttl)
        assert abs(hits - hit_rate(rate, ttl)) < 0.02
    # several keys: as each key alone
    keys = rng.integers(4, size=500)
    times = np.cumsum(rng.exponential(1, 500))
    alone = [
        ttl_hits(times[keys == k], keys[keys == k], 6) * np.sum(keys == k)
        for k in range(4)
    ]
    assert np.isclose(ttl_hits(times, keys, 6), sum(alone) / 500)
assert ttl_hits([], [], 5) == 0
assert ttl_hits([0, 4, 6, 9, 11], "aaaaa", 5) == 0.4  # hits at 4 and 9
assert ttl_hits([0, 5], "aa", 5) == 0 and ttl_hits([2, 2], "aa", 5) == 0.5
assert ttl_hits([1, 2, 3], "aba", 0) == 0
assert ttl_hits([0.4, 0.7], "aa", 0.3) == 0.5  # rounding: in whole ms a miss
assert ttl_hits([400, 700], "aa", 300) == 0
