from collections.abc import Iterator, Sequence

import numpy as np


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
        self.lengths = [int(length) for length in lengths]
        if max(self.lengths, default=0) > budget:
            raise ValueError("a sequence is longer than the budget")
        self.budget, self.pool = budget, pool
        self.rank, self.world, self.seed = rank, world, seed
        self.set_epoch(0)

    def set_epoch(self, epoch: int) -> None:
        """Chooses the epoch of the batches that follow."""
        rng = np.random.default_rng([self.seed, epoch])
        order = rng.permutation(len(self.lengths)).tolist()
        batches = []
        for start in range(0, len(order), self.pool):
            pool = sorted(
                order[start : start + self.pool], key=self.lengths.__getitem__
            )
            batch = []
            for i in pool:  # the longest so far
                if (len(batch) + 1) * self.lengths[i] > self.budget:
                    batches.append(batch)
                    batch = []
                batch.append(i)
            batches.append(batch)
        self.batches = [batches[i] for i in rng.permutation(len(batches))]

    def __len__(self) -> int:
        """The number of this rank's batches in the epoch."""
        return -(-len(self.batches) // self.world)

    def __iter__(self) -> Iterator[list[int]]:
        """This rank's batches of the epoch, as numbers of sequences."""
        total = len(self) * self.world
        for i in range(self.rank, total, self.world):
            yield list(self.batches[i % len(self.batches)])
