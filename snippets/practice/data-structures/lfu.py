"""An LFU cache: a dictionary of entries, and one in order of use a count."""

import random
from collections import OrderedDict, defaultdict


# --8<-- [start:show]
class LFU:
    def __init__(self, capacity):  # at least 1
        self.capacity, self.least = capacity, 0
        self.entries = {}  # key: [value, count]
        self.keys = defaultdict(OrderedDict)  # count: keys, oldest use first

    def _use(self, key):
        count = self.entries[key][1]
        del self.keys[count][key]
        if not self.keys[count]:
            del self.keys[count]
            if self.least == count:
                self.least = count + 1  # this key goes there now
        self.entries[key][1] = count + 1
        self.keys[count + 1][key] = None

    def get(self, key, default=None):
        if key not in self.entries:
            return default
        self._use(key)
        return self.entries[key][0]

    # --8<-- [end:show]
    # --8<-- [start:put]
    def put(self, key, value):
        if key in self.entries:
            self.entries[key][0] = value
            self._use(key)
            return
        if len(self.entries) == self.capacity:  # before the new key enters
            oldest, _ = self.keys[self.least].popitem(last=False)
            if not self.keys[self.least]:
                del self.keys[self.least]
            del self.entries[oldest]
        self.entries[key] = [value, 1]
        self.keys[1][key] = None
        self.least = 1


# --8<-- [end:put]


def worst(uses):  # by search: fewest uses, then the oldest use
    return min(uses, key=lambda key: uses[key])


rng = random.Random(0)
for capacity in 1, 2, 3, 7:
    cache, values, uses = LFU(capacity), {}, {}
    for now in range(4_000):
        key = rng.randrange(10)
        count = uses.get(key, (0, 0))[0] + 1
        if rng.random() < 0.5:
            value = rng.choice((0, None, "x"))
            cache.put(key, value)
            if key not in uses and len(uses) == capacity:
                gone = worst(uses)
                del uses[gone], values[gone]
            values[key], uses[key] = value, (count, now)
        else:
            assert cache.get(key, "no") == values.get(key, "no")
            if key in uses:
                uses[key] = (count, now)
        assert {k: v for k, (v, _) in cache.entries.items()} == values
        assert {k: c for k, (_, c) in cache.entries.items()} == {
            k: c for k, (c, _) in uses.items()
        }
        assert not uses or cache.least == min(c for c, _ in uses.values())
        assert all(cache.keys.values())  # no empty dictionary is left behind
# the text's example: b has fewer uses; then a and c tie
cache = LFU(2)
for step in "put a", "put b", "get a", "put c", "get c", "put d":
    word, key = step.split()
    cache.put(key, 0) if word == "put" else cache.get(key)
    if step == "put c":
        assert set(cache.entries) == {"a", "c"}  # b was used less
assert set(cache.entries) == {"c", "d"}  # a and c tie at two: a is older
