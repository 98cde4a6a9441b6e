"""A shuffled stream over shards that can stop anywhere and go on."""

import copy

import numpy as np


# --8<-- [start:show]
class Stream:
    """Good rows of all shards, epoch after epoch; None is a bad row."""

    def __init__(self, shards, size, seed, ahead=3):
        self.shards, self.size, self.ahead = shards, size, ahead
        rng = np.random.default_rng(seed)
        self.s = {"epoch": 0, "order": [], "offset": 0, "bad": 0}
        self.s |= {"generator": rng, "buffer": [], "queue": []}

    def read(self):
        s = self.s
        while True:
            if not s["order"]:
                n = len(self.shards)
                s["order"] = s["generator"].permutation(n).tolist()
                s["epoch"] += 1
            shard = self.shards[s["order"][0]]
            if s["offset"] >= len(shard):
                s["order"].pop(0)
                s["offset"] = 0
                continue
            row = shard[s["offset"]]
            s["offset"] += 1
            if row is not None:
                return row
            s["bad"] += 1

    # --8<-- [end:show]

    # --8<-- [start:next]
    def __next__(self):
        s = self.s
        while len(s["queue"]) <= self.ahead:  # prefetch
            while len(s["buffer"]) < self.size:
                s["buffer"].append(self.read())
            i = s["generator"].integers(self.size)
            s["queue"].append(s["buffer"].pop(i))
        return s["queue"].pop(0)

    def state(self):  # what is in flight is part of it
        return copy.deepcopy(self.s)

    def load(self, state):
        self.s = copy.deepcopy(state)

    # --8<-- [end:next]


shards = [[0, 1, None, 3], [4, 5], [], [6, 7, 8, 9, None]]


# --8<-- [start:run]
def rest(missing=None, stop=11):
    first = Stream(shards, 4, seed=1)
    for _ in range(stop):
        next(first)
    saved = first.state()
    new = Stream(shards, 4, seed=2)
    new.load(
        {**new.state(), **{k: v for k, v in saved.items() if k != missing}}
    )
    return [next(first) for _ in range(40)] == [next(new) for _ in range(40)]


for missing in None, "order", "offset", "generator", "buffer", "queue":
    print(f"missing {missing or 'nothing':9}: same rows {rest(missing)}")
# --8<-- [end:run]

assert all(rest(None, stop) for stop in range(60))
run = Stream(shards, 4, seed=3)
saved = run.state()  # a copy: going on does not change it
ahead = [next(run) for _ in range(20)]
run.load(saved)
assert [next(run) for _ in range(20)] == ahead
run.load(saved)  # nor does a stream that has loaded it
assert [next(run) for _ in range(20)] == ahead
assert all(rest("epoch", stop) and rest("bad", stop) for stop in range(60))
for missing in "order", "offset", "generator", "buffer", "queue":
    wrong = sum(not rest(missing, stop) for stop in range(60))
    assert wrong > 30, (missing, wrong)  # for most places of the stop
for size in 1, 3, 8:
    s = Stream(shards, size, 5, ahead=0)
    rows = [next(s) for _ in range(90)]
    read = s.s["buffer"] + s.s["queue"] + rows
    kinds = [read.count(r) for r in (0, 1, 3, 4, 5, 6, 7, 8, 9)]
    assert max(kinds) - min(kinds) <= 1 and sum(kinds) == len(read)
    # bad rows read: two in each whole epoch, not in the nine good ones
    assert abs(s.s["bad"] - 2 * len(read) / 9) <= 2
s = Stream(shards, 1, 5, ahead=0)  # no buffer: each epoch is a permutation
for _ in range(6):
    assert sorted(next(s) for _ in range(9)) == [0, 1, 3, 4, 5, 6, 7, 8, 9]
