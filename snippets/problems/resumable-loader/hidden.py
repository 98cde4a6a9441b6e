import json
import random
from collections import Counter

import numpy as np
from answer import Stream


def taken(stream, n):
    return [next(stream) for _ in range(n)]


class Shard:
    """Examples that JSON cannot write; counts what is read."""

    reads = 0

    def __init__(self, name, n):
        self.name, self.n = name, n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if not 0 <= i < self.n:
            raise IndexError(f"a shard of {self.n} examples has no example {i}")
        Shard.reads += 1
        return self.name, int(i), frozenset({i})


def saved(stream):
    """The state as text, which must be JSON."""
    state = stream.state()
    try:
        return json.dumps(state)
    except TypeError as error:
        raise AssertionError(
            f"json.dumps cannot write the state: {error}"
        ) from None


def same(got, want, what):
    place = next(
        (i for i, pair in enumerate(zip(got, want, strict=True))
         if pair[0] != pair[1]),
        None,
    )  # fmt: skip
    assert place is None, (
        f"{what}: example {place} is {got[place]}, expected {want[place]}"
    )


def test_everywhere():
    """Saved after any number of examples, in any epoch, by any reader"""
    shards = [Shard(i, n) for i, n in enumerate((5, 3, 4, 6, 1))]
    for rank, world, size in ((0, 1, 1), (0, 1, 4), (1, 2, 3), (0, 1, 50)):
        arguments = shards, rank, world, size, 11
        whole = taken(Stream(*arguments), 90)
        stream = Stream(*arguments)
        for n in range(50):
            other = Stream(*arguments)
            other.restore(json.loads(saved(stream)))
            what = (
                f"shards of 5, 3, 4, 6 and 1, reader {rank} of {world}, size"
                f" {size}; restored after {n} examples"
            )
            same(taken(other, 40), whole[n : n + 40], what)
            next(stream)


def test_again():
    """Saved and restored again and again, also backwards, on one stream"""
    arguments = [Shard(0, 20), Shard(1, 7)], 0, 1, 6, 2
    whole = taken(Stream(*arguments), 120)
    stream, start = Stream(*arguments), saved(Stream(*arguments))
    for n in range(0, 100, 9):
        text = saved(stream)
        stream = Stream(*arguments)
        stream.restore(json.loads(text))
        same(
            taken(stream, 9),
            whole[n : n + 9],
            f"saved and restored after every 9 examples, after {n}",
        )
    stream.restore(json.loads(start))
    same(taken(stream, 60), whole[:60], "a used stream, put back to its start")


def test_snapshot():
    """A state stays as it is when the stream goes on"""
    arguments = [Shard(0, 12), Shard(1, 5)], 0, 1, 5, 4
    stream = Stream(*arguments)
    taken(stream, 3)
    state = stream.state()
    before = json.dumps(state)
    want = taken(stream, 30)
    assert json.dumps(state) == before, "the state changed with the stream"
    other = Stream(*arguments)
    other.restore(state)
    same(taken(other, 30), want, "restored from the state itself")
    assert json.dumps(state) == before, "the state changed with the restored"
    other.restore(state)
    same(taken(other, 30), want, "restored from the same state again")


def test_few_reads():
    """Restoring reads no more than the buffer holds"""
    arguments = [Shard(0, 6000), Shard(1, 6000)], 0, 1, 8, 0
    stream = Stream(*arguments)
    taken(stream, 10_000)
    text = saved(stream)
    assert len(text) <= 12_000, (
        f"size 8: after 10,000 examples the state has {len(text)} characters"
    )
    want = taken(stream, 5)
    other, Shard.reads = Stream(*arguments), 0
    other.restore(json.loads(text))
    got = taken(other, 5)
    assert Shard.reads <= 30, (
        f"size 8: to go on after 10,000 examples, restore and 5 examples read"
        f" {Shard.reads} examples"
    )
    same(got, want, "restored after 10,000 examples")


def test_buffer():
    """An example comes at most size - 1 places early, and any of them may"""
    firsts, seconds = Counter(), Counter()
    for seed in range(400):
        stream = Stream([range(12)], 0, 1, 4, seed)
        got = taken(stream, 12)
        early = [x for t, x in enumerate(got) if x > t + 3]
        assert not early, (
            f"one shard 0, 1, ..., 11, size 4: {early[0]} cannot be in the"
            f" buffer yet in {got}"
        )
        firsts[got[0]] += 1
        seconds[got[1]] += 1
    assert all(firsts[x] >= 55 for x in range(4)), (
        "one shard 0, 1, ..., size 4: of 400 streams the first examples are"
        f" {dict(sorted(firsts.items()))}, expected about 100 each of 0 to 3"
    )
    assert seconds[4] >= 55, (
        "one shard 0, 1, ..., size 4: of 400 streams the second examples are"
        f" {dict(sorted(seconds.items()))}, expected about 100 times 4, since"
        " the buffer is filled before each example"
    )


def test_buffer_over_shards():
    """The buffer holds examples of several shards at once"""
    stream, alone = Stream([range(3), range(10, 13)], 0, 1, 6, 4), 0
    for _ in range(400):
        alone += len({x // 10 for x in taken(stream, 6)[:3]}) == 1
    assert alone <= 80, (
        f"two shards of 3, size 6: in {alone} of 400 epochs the first three"
        " examples are of one shard, expected about 40"
    )


def test_orders():
    """A buffer that holds an epoch gives all its orders alike"""
    stream, orders = Stream(["abc"], 0, 1, 9, 1), Counter()
    for _ in range(900):
        orders["".join(taken(stream, 3))] += 1
    assert len(orders) == 6 and min(orders.values()) >= 95, (
        f"'abc' with size 9: of 900 epochs {dict(orders)}, expected about 150"
        " of each order"
    )


def test_order_of_shards():
    """The order of the shards is new in each epoch, and fair"""
    stream, firsts = Stream("abcd", 0, 1, 1, 3), Counter()
    for epoch in range(400):
        got = taken(stream, 4)
        assert sorted(got) == list("abcd"), (
            f"four shards of 1, size 1: epoch {epoch} gave {got}"
        )
        firsts[got[0]] += 1
    assert all(firsts[x] >= 55 for x in "abcd"), (
        "four shards of 1, size 1: of 400 epochs the first are"
        f" {dict(firsts)}, expected about 100 each"
    )


def test_whole_shards():
    """A shard is read from its beginning, and before the next one"""
    stream = Stream([range(10 * i, 10 * i + 5) for i in range(6)], 1, 2, 1, 9)
    for epoch in range(4):
        got = taken(stream, 15)
        tens = [x // 10 for x in got[::5]]
        want = [10 * t + i for t in tens for i in range(5)]
        assert got == want and len(set(tens)) == 3, (
            f"six shards of 5, reader 1 of 2, size 1: epoch {epoch} gave {got}"
        )


def test_places():
    """Reader r of w takes every w-th shard of the one order, from place r"""
    whole = Stream("abcdefg", 0, 1, 1, 8)
    orders = [taken(whole, 7) for _ in range(6)]
    for rank, world in ((0, 2), (1, 2), (2, 3), (6, 7)):
        stream = Stream("abcdefg", rank, world, 1, 8)
        for epoch, order in enumerate(orders):
            want = order[rank::world]
            got = taken(stream, len(want))
            assert got == want, (
                f"seven shards of 1, size 1: one reader gives {order} in epoch"
                f" {epoch}, so reader {rank} of {world} gives {want}, not {got}"
            )


def test_shares():
    """Readers never overlap, whatever their number"""
    shards = [Shard(i, 2) for i in range(12)]
    everything = sorted((i, k) for i in range(12) for k in range(2))
    for world in (1, 2, 3, 4, 12):
        streams = [Stream(shards, rank, world, 3, 5) for rank in range(world)]
        for epoch in range(4):
            got = [x[:2] for s in streams for x in taken(s, 24 // world)]
            assert sorted(got) == everything, (
                f"12 shards of 2, {world} readers: epoch {epoch} is no share of"
                f" all examples: {sorted(got)}"
            )


def test_seeds():
    """Equal arguments give equal streams, other seeds others"""
    shards = [range(30), range(30, 60)]
    first, second, other = (Stream(shards, 0, 1, 10, s) for s in (1, 1, 2))
    got = taken(first, 100)
    same(taken(second, 100), got, "two streams with equal arguments")
    assert taken(other, 100) != got, "streams with the seeds 1 and 2 are equal"


def test_own_chance():
    """The generators of random and np.random are left alone"""
    shards, want = [range(30), range(30, 60)], None
    for seed in (0, 1):
        random.seed(seed)
        np.random.seed(seed)  # noqa: NPY002
        marks = random.getstate(), np.random.get_state()[1].tolist()  # noqa: NPY002
        got = taken(Stream(shards, 0, 1, 10, 6), 100)
        after = random.getstate(), np.random.get_state()[1].tolist()  # noqa: NPY002
        assert marks == after, "a generator that all share was used"
        want = want or got
        same(got, want, "the shared generators had another seed")
