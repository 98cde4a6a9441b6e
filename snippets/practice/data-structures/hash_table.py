"""A hash table that counts: moves when it grows, steps when it searches."""

import random
import sys


# --8<-- [start:show]
class Table:
    """Keys and values, at most two thirds full; counts steps and moves."""

    def __init__(self, grow=lambda places: 2 * places):
        self.slots, self.used, self.grow = [None] * 8, 0, grow
        self.steps = self.moves = 0

    def _find(self, key):
        i = hash(key) % len(self.slots)
        while self.slots[i] is not None and self.slots[i][0] != key:
            i = (i + 1) % len(self.slots)  # taken: try the next place
            self.steps += 1
        return i

    def __setitem__(self, key, value):
        i = self._find(key)
        if self.slots[i] is None:
            self.used += 1
        self.slots[i] = key, value
        if 3 * self.used > 2 * len(self.slots):  # two thirds are passed
            old = [pair for pair in self.slots if pair is not None]
            self.slots = [None] * self.grow(len(self.slots))
            for pair in old:
                self.slots[self._find(pair[0])] = pair
            self.moves += len(old)

    def get(self, key, default=None):
        pair = self.slots[self._find(key)]
        return default if pair is None else pair[1]


# --8<-- [end:show]
# --8<-- [start:run]
rng, n = random.Random(0), 1000
users = [rng.getrandbits(30) for _ in range(n)]
attack = [i * sys.hash_info.modulus for i in range(n)]  # each hash is 0
for name, grow, keys in (
    ("doubled", lambda places: 2 * places, users),
    ("plus 64 places", lambda places: places + 64, users),
    ("doubled, attacked", lambda places: 2 * places, attack),
):
    table = Table(grow)
    for key in keys:
        table[key] = True
    moved, table.steps = table.moves, 0
    found = sum(table.get(key, False) for key in keys)
    print(f"{name:18} moves a key {moved / n:5.2f}", end="")
    print(f"  steps a search {table.steps / found:7.2f}")
# --8<-- [end:run]
assert {hash(key) for key in attack} == {0}
assert table.steps == n * (n - 1) // 2  # the first key 0, the last n - 1
for count in range(1, 200):  # the text's bound, for every size
    table = Table()
    for key in users[:count]:
        table[key] = True
    assert table.moves <= 2 * count + 2 * count.bit_length()
    assert 3 * table.used <= 2 * len(table.slots)  # there is always a gap
    # each doubling at 2/3 + 1: sum over the sizes passed
    size, moves = 8, 0
    while size < len(table.slots):
        moves += 2 * size // 3 + 1
        size *= 2
    assert table.moves == moves and table.used == count
twin, table = {}, Table()
for _ in range(5_000):
    key = rng.choice([*users[:300], "a", "b", (1, 2), -1, None])
    if rng.random() < 0.5:
        twin[key] = table[key] = rng.choice((0, None, "x"))
        table[key] = twin[key]
    probe = rng.choice(users[:300])
    assert table.get(probe, "no") == twin.get(probe, "no")
    assert table.get(key, "no") == twin.get(key, "no")
    assert table.used == len(twin)
# The text's expected cost of a miss, for linear probing (Knuth).
for load in 0.5, 2 / 3:
    places, misses = 1 << 13, 10_000
    table = Table(lambda places: places)
    table.slots = [None] * places
    while table.used < load * places - 1:
        table[rng.getrandbits(30)] = True
    table.steps = 0
    for _ in range(misses):
        table.get(rng.getrandbits(30))
    looked = 1 + table.steps / misses  # places looked at, the gap included
    expected = (1 + 1 / (1 - load) ** 2) / 2
    assert abs(looked / expected - 1) < 0.1, (load, looked, expected)


class Counted(int):
    """An integer that counts how often it is compared."""

    compared = 0
    __hash__ = int.__hash__

    def __eq__(self, other):
        Counted.compared += 1
        return int(self) == int(other)


# Python's own dict compares each attacking key with all before it.
kept = {Counted(key): True for key in attack[:300]}
assert len(kept) == 300 and Counted.compared == 300 * 299 // 2
# The text's example: 11, 19 and 4 in eight places; 27 meets all three.
table = Table()
for key in 11, 19, 4:
    table[key] = key
assert [pair and pair[0] for pair in table.slots[3:7]] == [11, 19, 4, None]
table.steps = 0
assert table.get(27) is None and table.steps == 3
table.slots[4] = None  # deleting 19 by a gap loses 4
assert table.get(4) is None
