"""Adds up the lengths, and forgets the padding.

Fails: The budget is for the padded batch
"""

import numpy as np


class BucketSampler:
    def __init__(self, lengths, budget, pool, rank, world, seed):
        self.lengths = [int(length) for length in lengths]
        if max(self.lengths, default=0) > budget:
            raise ValueError("a sequence is longer than the budget")
        self.budget, self.pool = budget, pool
        self.rank, self.world, self.seed = rank, world, seed
        self.set_epoch(0)

    def set_epoch(self, epoch):
        rng = np.random.default_rng([self.seed, epoch])
        order = rng.permutation(len(self.lengths)).tolist()
        batches = []
        for start in range(0, len(order), self.pool):
            pool = order[start : start + self.pool]
            batch = []
            for i in sorted(pool, key=self.lengths.__getitem__):
                if sum(self.lengths[j] for j in [*batch, i]) > self.budget:
                    batches.append(batch)
                    batch = []
                batch.append(i)
            batches.append(batch)
        self.batches = [batches[i] for i in rng.permutation(len(batches))]

    def __len__(self):
        return -(-len(self.batches) // self.world)

    def __iter__(self):
        total = len(self) * self.world
        for i in range(self.rank, total, self.world):
            yield self.batches[i % len(self.batches)]
