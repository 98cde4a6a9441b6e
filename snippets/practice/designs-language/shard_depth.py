"""How many results must each shard return?"""

from math import exp, lgamma, log

import numpy as np
from scipy.stats import binom


# --8<-- [start:show]
def shard_depth(k, shards, loss):
    """Least m with shards * P(Binomial(k, 1/shards) > m) <= loss."""
    if shards == 1:
        return k
    p, tail = 1 / shards, 0.0
    for m in range(k, 0, -1):
        log_ways = lgamma(k + 1) - lgamma(m + 1) - lgamma(k - m + 1)
        tail += exp(log_ways + m * log(p) + (k - m) * log(1 - p))
        if shards * tail > loss:  # tail is P(at least m)
            return m
    return 0


# --8<-- [end:show]
# --8<-- [start:run]
for k, shards in (20, 16), (200, 16), (200, 64), (1_000, 16):
    m = shard_depth(k, shards, 0.001)
    print(
        f"best {k:5} of {shards} shards: {m:3} from each, {m * shards:,} rows"
    )
# --8<-- [end:run]
for k, shards in (20, 16), (200, 64), (1_000, 16):
    m = shard_depth(k, shards, 0.001)
    above, one_less = shards * binom.sf([m, m - 1], k, 1 / shards)
    assert above <= 0.001 < one_less


def share_lost(k, shards, m, rng, trials=20_000):
    counts = rng.multinomial(k, np.ones(shards) / shards, size=trials)
    return (counts.max(axis=1) > m).mean()


for seed in range(3):
    rng = np.random.default_rng(seed)
    for k, shards in (20, 4), (60, 7):
        m = shard_depth(k, shards, 0.05)
        assert share_lost(k, shards, m, rng) < 0.05 + 0.005
        assert share_lost(k, shards, m - 1, rng) > 0.05  # the least one
assert shard_depth(30, 1, 0.01) == 30  # one shard holds all
assert shard_depth(1, 5, 0.5) == 1 and shard_depth(0, 5, 0.01) == 0
assert shard_depth(20_000, 16, 0.001) < 1_500  # no overflow
assert shard_depth(50, 10, 0.01) == 13
