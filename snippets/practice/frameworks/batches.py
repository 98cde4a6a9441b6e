"""A data loader's order: new in each epoch, the same for the same seed."""

import numpy as np


# --8<-- [start:show]
def batches(n, size, seed, epoch, drop_last=False):
    """Index arrays of the batches of one epoch, in an order of its own."""
    # the 1 keeps epoch 0 apart from default_rng(seed)
    order = np.random.default_rng([seed, epoch, 1]).permutation(n)
    stop = n - n % size if drop_last else n
    for begin in range(0, stop, size):
        yield order[begin : begin + size]


# --8<-- [end:show]
# --8<-- [start:run]
for epoch in (0, 1, 0):
    print(epoch, *(b.tolist() for b in batches(7, 3, seed=5, epoch=epoch)))
# --8<-- [end:run]

for n, size in ((7, 3), (6, 3), (2, 5), (0, 4), (1, 1)):
    whole = list(batches(n, size, 1, 2))
    assert sorted(np.concatenate([*whole, []]).tolist()) == list(range(n))
    assert len(whole) == -(-n // size)
    assert all(len(b) == size for b in whole[:-1])
    full = list(batches(n, size, 1, 2, drop_last=True))
    assert len(full) == n // size and all(len(b) == size for b in full)
orders = {
    tuple(np.concatenate(list(batches(50, 8, s, e))).tolist())
    for s in (0, 1, 1000)
    for e in range(2001)
}
assert len(orders) == 3 * 2001
(order,) = batches(50, 50, 5, 0)
assert not np.array_equal(order, np.random.default_rng(5).permutation(50))
# the mean of the batches' mean losses is not the mean over examples
losses = np.array([1.0, 1, 1, 9])
means = [losses[i : i + 3].mean() for i in (0, 3)]
assert np.mean(means) == 5 and losses.mean() == 3
