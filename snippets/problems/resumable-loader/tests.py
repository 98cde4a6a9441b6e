import json

from answer import Stream
from judge import check


def taken(stream, n):
    return [next(stream) for _ in range(n)]


def test_no_shuffling():
    """With one shard and a buffer of 1 each epoch is the shard"""

    def first(n, *arguments):
        return taken(Stream(*arguments), n)

    check(first, 7, ["abc"], 0, 1, 1, 5, want=list("abcabca"))


def test_epochs():
    """Each epoch gives every example once"""
    shards = [range(4), range(10, 13), range(20, 25)]
    stream = Stream(shards, 0, 1, 3, 0)
    for epoch in range(3):
        got = taken(stream, 12)
        assert sorted(got) == [*range(4), *range(10, 13), *range(20, 25)], (
            f"three shards of 12 examples, size 3: epoch {epoch} gave {got}"
        )


def test_readers():
    """Two readers share each epoch, by whole shards"""
    shards = [range(10 * i, 10 * i + 3) for i in range(4)]
    streams = [Stream(shards, rank, 2, 2, 7) for rank in (0, 1)]
    for epoch in range(3):
        got = [taken(stream, 6) for stream in streams]
        assert sorted(got[0] + got[1]) == [x for s in shards for x in s], (
            f"four shards of 3 examples, two readers: epoch {epoch} gave {got}"
        )
        assert all(len({x // 10 for x in part}) == 2 for part in got), (
            f"a reader takes two whole shards of 3 examples; they took {got}"
        )


def test_resumed():
    """A stream that is restored from JSON goes on as the saved one"""
    arguments = [range(9), range(10, 15)], 0, 1, 4, 3
    stream = Stream(*arguments)
    taken(stream, 6)
    text = json.dumps(stream.state())
    want = taken(stream, 30)
    other = Stream(*arguments)
    other.restore(json.loads(text))
    got = taken(other, 30)
    assert got == want, (
        f"saved after 6 of 14 examples, size 4\nthe saved stream went on with"
        f" {want}\nthe restored one gave {got}"
    )
