from collections.abc import Iterator, Sequence


class BucketSampler:
    """One rank's batches of sequences of like length.

    lengths: of the sequences.
    budget: the most that a batch may have as number times longest length.
    pool: number of sequences that are sorted together.
    rank, world: number of this process, from 0, and of all processes.
    seed: the same on all ranks.
    """

    def __init__(
        self,
        lengths: Sequence[int],
        budget: int,
        pool: int,
        rank: int,
        world: int,
        seed: int,
    ):
        raise NotImplementedError

    def set_epoch(self, epoch: int) -> None:
        """Chooses the epoch of the batches that follow."""
        raise NotImplementedError

    def __len__(self) -> int:
        """The number of this rank's batches in the epoch."""
        raise NotImplementedError

    def __iter__(self) -> Iterator[list[int]]:
        """This rank's batches of the epoch, as numbers of sequences."""
        raise NotImplementedError
