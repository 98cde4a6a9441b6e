"""Takes the number of batches of the first epoch for that of all.

Fails: len is the number of batches of the epoch, before and after reading
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
        self.number = -(-len(self.batches) // world)

    def set_epoch(self, epoch):
        rng = np.random.default_rng([self.seed, epoch])
        order = rng.permutation(len(self.lengths)).tolist()
        batches = []
        for start in range(0, len(order), self.pool):
            pool = order[start : start + self.pool]
            batch = []
            for i in sorted(pool, key=self.lengths.__getitem__):
                if (len(batch) + 1) * self.lengths[i] > self.budget:
                    batches.append(batch)
                    batch = []
                batch.append(i)
            batches.append(batch)
        self.batches = [batches[i] for i in rng.permutation(len(batches))]

    def __len__(self):
        return self.number

    def __iter__(self):
        total = -(-len(self.batches) // self.world) * self.world
        for i in range(self.rank, total, self.world):
            yield self.batches[i % len(self.batches)]
