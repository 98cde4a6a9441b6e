import random
from collections import Counter
from itertools import product

import numpy as np
from answer import BucketSampler
from judge import check


def batches(lengths, budget, pool, rank=0, world=1, seed=0, epoch=0):
    """The batches of a rank in an epoch, each in rising order."""
    sampler = BucketSampler(lengths, budget, pool, rank, world, seed)
    sampler.set_epoch(epoch)
    return [sorted(map(int, batch)) for batch in sampler]


def batch_lengths(lengths, budget, pool, seed):
    """The lengths of each batch, in rising order."""
    got = batches(lengths, budget, pool, 0, 1, seed)
    return sorted(sorted(int(lengths[i]) for i in batch) for batch in got)


def test_one_pool():
    """In one pool the lengths of all batches are determined"""
    rng = np.random.default_rng(0)
    for n, longest, budget in ((1, 5, 5), (20, 9, 20), (60, 40, 100)):
        lengths = rng.integers(1, longest + 1, size=n).tolist()
        rest, want = sorted(lengths), []
        while rest:
            c = max(
                c for c in range(1, len(rest) + 1) if c * rest[c - 1] <= budget
            )
            want.append(rest[:c])
            rest = rest[c:]
        for seed in range(3):
            check(
                batch_lengths,
                lengths,
                budget,
                n + seed,
                seed,
                want=sorted(want),
            )


def test_sizes():
    """Sequences of equal length, in pools of several sizes"""
    for n, length, budget, pool in (
        (23, 1, 50, 5),
        (23, 2, 8, 10),
        (12, 3, 9, 1),
        (30, 7, 7, 8),
        (5, 1, 1000, 9),
    ):
        want, left = [], n
        while left:
            now = min(pool, left)
            left -= now
            most = budget // length
            want += [most] * (now // most) + [now % most] * (now % most > 0)
        got = batches([length] * n, budget, pool)
        sizes = sorted(map(len, got))
        assert sizes == sorted(want), (
            f"{n} sequences of length {length}, budget {budget}, pools of"
            f" {pool}: the batches have the sizes {sizes}, expected"
            f" {sorted(want)}"
        )
        assert sorted(i for batch in got for i in batch) == list(range(n)), (
            f"{n} sequences of length {length}, budget {budget}, pools of"
            f" {pool}: the batches {got} do not hold each once"
        )


def test_every_rank():
    """The ranks' shares together are the order, repeated to a multiple"""
    rng = np.random.default_rng(1)
    lengths = rng.integers(1, 30, size=50).tolist()
    for pool, seed, epoch in ((50, 0, 0), (12, 3, 1), (7, 0, 5)):
        whole = batches(lengths, 60, pool, 0, 1, seed, epoch)
        for world in (2, 3, 4, len(whole), len(whole) + 1, 3 * len(whole) - 1):
            shares = [
                batches(lengths, 60, pool, rank, world, seed, epoch)
                for rank in range(world)
            ]
            what = (
                f"50 sequences in {len(whole)} batches, pools of {pool}, seed"
                f" {seed}, epoch {epoch}, {world} ranks"
            )
            numbers = sorted({len(share) for share in shares})
            each = -(-len(whole) // world)
            assert numbers == [each], (
                f"{what}: the ranks have {numbers} batches, expected {each} each"
            )
            for rank, share in enumerate(shares):
                want = [
                    whole[i % len(whole)]
                    for i in range(rank, each * world, world)
                ]
                assert share == want, (
                    f"{what}: rank {rank} has {share}\nexpected {want}, the"
                    f" batches {rank}, {rank + world}, ... of the order of one"
                    " rank alone"
                )


def test_no_and_one_sequence():
    """No sequence gives no batch, and one gives a batch to each rank"""
    for rank in range(3):
        check(batches, [], 10, 4, rank, 3, want=[])
        check(batches, [10], 10, 4, rank, 3, want=[[0]])
    got = len(BucketSampler([], 10, 4, 1, 3, 0))
    assert got == 0, f"without sequences len is {got}"


def test_length():
    """len is the number of batches of the epoch, before and after reading"""
    rng = np.random.default_rng(2)
    lengths = rng.integers(1, 40, size=80).tolist()
    for world in (1, 2):
        sampler = BucketSampler(lengths, 90, 9, 0, world, 4)
        for epoch in range(12):
            sampler.set_epoch(epoch)
            before, got = len(sampler), len(list(sampler))
            assert before == got == len(sampler), (
                f"80 sequences, pools of 9, {world} ranks, epoch {epoch}: len"
                f" was {before}, then {got} batches came, and then len was"
                f" {len(sampler)}"
            )


def test_again():
    """An epoch is the same each time, whatever was read before"""
    lengths = np.random.default_rng(3).integers(1, 20, size=40).tolist()
    want = [batches(lengths, 40, 10, 1, 2, 6, epoch) for epoch in range(3)]
    sampler = BucketSampler(lengths, 40, 10, 1, 2, 6)

    def read():
        return [sorted(map(int, batch)) for batch in sampler]

    assert read() == want[0], "before set_epoch the epoch is not 0"
    for epoch in (0, 2, 2, 1, 0, 1):
        sampler.set_epoch(epoch)
        next(iter(sampler))
        assert read() == read() == want[epoch], (
            "40 sequences, pools of 10, rank 1 of 2, seed 6; after other epochs"
            f" were read, epoch {epoch} is {read()}\nexpected {want[epoch]}"
        )


def test_seeds():
    """Each pair of seed and epoch has an order of its own"""
    lengths = [1 + i % 5 for i in range(30)]
    seen = {}
    for seed, epoch in product(range(4), range(4)):
        got = str(batches(lengths, 12, 8, 0, 1, seed, epoch))
        assert got not in seen, (
            f"seed {seed} in epoch {epoch} gives the batches of seed"
            f" {seen[got][0]} in epoch {seen[got][1]}"
        )
        seen[got] = seed, epoch


def test_pools_are_random():
    """Any two sequences may meet in a pool, in each epoch others"""
    pairs = Counter()
    for epoch in range(300):
        got = batches([1, 2, 3, 4], 8, 2, 0, 1, 0, epoch)
        pairs[str(sorted(got))] += 1
    assert len(pairs) == 3 and min(pairs.values()) >= 60, (
        "lengths 1, 2, 3, 4, budget 8, pools of 2: in 300 epochs the batches"
        f" were {dict(pairs)}, expected three ways to pair, about 100 each"
    )


def test_batches_are_shuffled():
    """A batch may come anywhere, the rest of the last pool too"""
    places = Counter()
    for epoch in range(400):
        got = batches([1] * 10, 30, 3, 0, 1, 7, epoch)
        places[min(range(4), key=lambda i: len(got[i]))] += 1
    assert all(places[i] >= 55 for i in range(4)), (
        "ten sequences, pools of 3: in 400 epochs the batch of one came at the"
        f" places {dict(sorted(places.items()))}, expected about 100 each"
    )
    first = Counter()
    for seed in range(400):
        got = batches([1, 2, 3, 4], 4, 4, 0, 1, seed)
        first[tuple(got[0])] += 1
    assert len(first) == 3 and min(first.values()) >= 85, (
        "lengths 1, 2, 3, 4, budget 4, one pool: of 400 seeds the first batches"
        f" are {dict(first)}, expected three, about 133 each"
    )


def test_types():
    """Lengths may be an array of a small type"""
    for dtype in (np.int16, np.int32, np.uint8):
        lengths = np.full(700, 200, dtype=dtype)
        sizes = sorted(map(len, batches(lengths, 40_000, 600)))
        assert sizes == [100, 200, 200, 200], (
            f"700 sequences of length 200 as {dtype.__name__}, budget 40,000,"
            f" pools of 600: the batches have the sizes {sizes}, expected 100,"
            " 200, 200, 200"
        )


def test_own_chance():
    """The generators of random and np.random are left alone"""
    lengths, want = [1 + i % 7 for i in range(40)], None
    for seed in (0, 1):
        random.seed(seed)
        np.random.seed(seed)  # noqa: NPY002
        marks = random.getstate(), np.random.get_state()[1].tolist()  # noqa: NPY002
        got = batches(lengths, 20, 10, 0, 1, 6)
        after = random.getstate(), np.random.get_state()[1].tolist()  # noqa: NPY002
        assert marks == after, "a generator that all share was used"
        want = want or got
        assert got == want, (
            "the batches depend on the seed of a generator that all share"
        )
