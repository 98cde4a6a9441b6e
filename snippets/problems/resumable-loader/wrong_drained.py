"""Empties the buffer at the end of each shard.

Fails: The buffer holds examples of several shards at once
"""

import numpy as np


class Stream:
    def __init__(self, shards, rank, world, size, seed):
        self.shards, self.rank, self.world = shards, rank, world
        self.size, self.seed = size, seed
        self.rng = np.random.default_rng([seed, rank])
        self._begin(0)

    def __next__(self):
        if not self._fill():
            self._begin(self.epoch + 1)
            self._fill()
        i = int(self.rng.integers(len(self.buffer)))
        self.buffer[i], self.buffer[-1] = self.buffer[-1], self.buffer[i]
        shard, place = self.buffer.pop()
        return self.shards[shard][place]

    def state(self):
        return {
            "epoch": self.epoch,
            "turn": self.turn,
            "place": self.place,
            "buffer": [list(pair) for pair in self.buffer],
            "rng": self.rng.bit_generator.state,
        }

    def restore(self, state):
        self._begin(state["epoch"])
        self.turn, self.place = state["turn"], state["place"]
        self.buffer = [tuple(pair) for pair in state["buffer"]]
        self.rng.bit_generator.state = state["rng"]

    def _begin(self, epoch):
        order = np.random.default_rng([self.seed, epoch, 1])
        share = order.permutation(len(self.shards))[self.rank :: self.world]
        self.epoch, self.share = epoch, share.tolist()
        self.turn = self.place = 0
        self.buffer = []

    def _fill(self):
        if self.buffer and self.place == 0:
            return True
        while len(self.buffer) < self.size and self.turn < len(self.share):
            shard = self.share[self.turn]
            self.buffer.append((shard, self.place))
            self.place += 1
            if self.place == len(self.shards[shard]):
                self.turn, self.place = self.turn + 1, 0
                break
        return bool(self.buffer)
