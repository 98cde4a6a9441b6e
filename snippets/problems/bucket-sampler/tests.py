from answer import BucketSampler
from judge import check, raises


def batches(lengths, budget, pool, rank=0, world=1, seed=0, epoch=0):
    """The batches of a rank in an epoch, each in rising order."""
    sampler = BucketSampler(lengths, budget, pool, rank, world, seed)
    sampler.set_epoch(epoch)
    return [sorted(map(int, batch)) for batch in sampler]


def sorted_batches(lengths, budget, pool):
    return sorted(batches(lengths, budget, pool))


def test_budget():
    """The budget is for the padded batch"""
    check(
        sorted_batches,
        [5, 1, 3, 2, 6],
        6,
        5,
        want=[[0], [1, 3], [2], [4]],
        because="Shortest first: 1 and 2 are padded to 4, and with 3 to 9.",
    )
    check(sorted_batches, [2, 3, 3, 2], 6, 9, want=[[0, 3], [1, 2]])


def test_pools():
    """No batch holds sequences of two pools, and each sequence comes once"""
    lengths = [1] * 10
    got = batches(lengths, 100, 4)
    sizes = sorted(map(len, got))
    assert sizes == [2, 4, 4], (
        f"ten sequences of length 1, budget 100, pools of 4: the batches have"
        f" the sizes {sizes}, expected 2, 4, 4"
    )
    assert sorted(i for batch in got for i in batch) == list(range(10)), (
        f"ten sequences, pools of 4: the batches are {got}"
    )


def test_ranks():
    """Ranks share the batches, and have equally many"""
    lengths = [2] * 6
    whole = batches(lengths, 4, 6)
    shares = [batches(lengths, 4, 6, rank, 2) for rank in (0, 1)]
    want = [[whole[0], whole[2]], [whole[1], whole[0]]]
    assert shares == want, (
        "six sequences of length 2, budget 4, one pool\nwith one rank the"
        f" batches are {whole}\nwith two ranks they are {shares}\nexpected"
        f" {want}: the order is repeated from its beginning"
    )


def test_too_long():
    """A sequence that is longer than the budget is a ValueError"""
    raises(ValueError, BucketSampler, [3, 8, 2], 7, 2, 0, 1, 0)
    check(sorted_batches, [3, 7, 2], 7, 3, want=[[0, 2], [1]])
