"""Which examples a rank reads: from the step alone, for any rank count."""

import numpy as np


# --8<-- [start:show]
def examples_of(step, rank, ranks, batch, n, seed=0):
    """Numbers of the examples that rank reads at step (steps from 0)."""
    places = step * batch + np.arange(batch, dtype=np.int64)
    mine = np.array_split(places, ranks)[rank]  # shares differ by one
    out = np.empty(len(mine), dtype=np.int64)
    for epoch in np.unique(mine // n):
        order = np.random.default_rng([seed, int(epoch)]).permutation(n)
        inside = mine // n == epoch
        out[inside] = order[mine[inside] % n]
    return out


def read(steps, ranks):
    return [
        examples_of(s, r, ranks, 48, 1_000) for s in steps for r in range(ranks)
    ]


whole = np.concatenate(read(range(40), 8))
cut = np.concatenate(read(range(13), 8) + read(range(13, 40), 6))
print("8 ranks, then 6, as without a stop:", np.array_equal(whole, cut))
own = [np.random.default_rng(r).permutation(1_000)[:240] for r in range(8)]
print("each rank its own shuffle: of 1000 examples", end=" ")
print(len(np.unique(np.concatenate(own))), "seen in 1920 draws")
print("one order: of 1000 examples", len(np.unique(whole[:1_000])), "in 1000")
# --8<-- [end:show]
assert len(own) == 8 and {len(o) for o in own} == {240}
assert max(o.max() for o in own) == 999
# an example is missed by all eight with probability 0.76**8
seen = len(np.unique(np.concatenate(own)))
assert abs(seen - 1_000 * (1 - 0.76**8)) < 4 * np.sqrt(1_000 * 0.76**8)
assert np.array_equal(whole, cut) and len(whole) == 1_920
assert sorted(whole[:1_000]) == list(range(1_000))  # each once an epoch
assert len(np.unique(whole[1_000:])) == 920  # and none twice in the next
assert not np.array_equal(whole[:920], whole[1_000:])  # in another order
# unequal shares, more ranks than examples, another seed
shares = [len(examples_of(0, r, 5, 48, 1_000)) for r in range(5)]
assert shares == [10, 10, 10, 9, 9]
assert len(examples_of(3, 59, 60, 48, 1_000)) == 0
assert not np.array_equal(examples_of(0, 0, 1, 48, 1_000, 1), whole[:48])
# a step across the border of two epochs: 20 * 48 = 960, 40 left
border = examples_of(20, 0, 1, 48, 1_000)
assert len(set(whole[:960]) | set(border[:40])) == 1_000
# the card: step 30, batch 48, n = 1,000
assert 30 * 48 == 1_440 and divmod(1_440, 1_000) == (1, 440)
