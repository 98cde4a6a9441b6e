from collections.abc import Sequence


class Stream:
    """An endless, shuffled stream of one reader's share of the examples.

    shards: sequences of examples.
    rank, world: number of this reader, from 0, and of all readers.
    size: of the shuffle buffer, at least 1.
    seed: the same for all readers.
    """

    def __init__(
        self,
        shards: Sequence[Sequence],
        rank: int,
        world: int,
        size: int,
        seed: int,
    ):
        raise NotImplementedError

    def __next__(self) -> object:
        """The next example."""
        raise NotImplementedError

    def state(self) -> dict:
        """What restore needs, for json.dumps."""
        raise NotImplementedError

    def restore(self, state: dict) -> None:
        """Goes on where a stream with the same arguments was saved."""
        raise NotImplementedError
