"""An LRU cache of a dictionary and a doubly linked ring, by hand."""

import random
from collections import OrderedDict


# --8<-- [start:show]
class Entry:
    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.older = self.newer = self  # a ring of one


class LRU:
    def __init__(self, capacity):
        self.capacity, self.entries = capacity, {}
        self.ring = Entry()  # its `older` is the newest, its `newer` the oldest

    def _unlink(self, entry):
        entry.older.newer = entry.newer
        entry.newer.older = entry.older

    def _newest(self, entry):
        last = self.ring.older  # the newest so far
        entry.older, entry.newer = last, self.ring
        last.newer = entry
        self.ring.older = entry

    def get(self, key, default=None):
        if key not in self.entries:
            return default
        entry = self.entries[key]
        self._unlink(entry)
        self._newest(entry)
        return entry.value

    # --8<-- [end:show]
    # --8<-- [start:put]
    def put(self, key, value):
        if key in self.entries:
            self._unlink(self.entries[key])
        entry = self.entries[key] = Entry(key, value)
        self._newest(entry)
        if len(self.entries) > self.capacity:
            oldest = self.ring.newer
            self._unlink(oldest)
            del self.entries[oldest.key]  # hence the key in the entry


# --8<-- [end:put]
# --8<-- [start:run]
cache = LRU(2)
cache.put("user 1", [0.1, 0.9])
cache.put("user 2", [0.7, 0.2])
print("user 1:", cache.get("user 1"))  # now user 2 is the oldest
cache.put("user 3", [0.4, 0.4])
print("kept:", *cache.entries)
# --8<-- [end:run]


def by_use(cache):
    keys, entry = [], cache.ring.newer
    while entry is not cache.ring:
        assert entry.older.newer is entry and entry.newer.older is entry
        keys.append(entry.key)
        entry = entry.newer
    return keys


rng = random.Random(0)
for capacity in 1, 2, 3, 7:
    cache, twin = LRU(capacity), OrderedDict()
    for _ in range(3_000):
        key = rng.randrange(10)
        if rng.random() < 0.5:
            value = rng.choice((0, None, "x"))
            cache.put(key, value)
            twin[key] = value
            twin.move_to_end(key)
            if len(twin) > capacity:
                twin.popitem(last=False)
        elif key in twin:
            twin.move_to_end(key)
            assert cache.get(key, "no") == twin[key]
        else:
            assert cache.get(key, "no") == "no"
        assert by_use(cache) == list(twin)
        assert set(cache.entries) == set(twin)
