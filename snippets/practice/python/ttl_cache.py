"""An LRU cache whose entries expire, against a slow one that is plainly right."""

import random
from collections import OrderedDict


# --8<-- [start:show]
class TTLCache:
    def __init__(self, capacity, ttl, clock):
        self.capacity, self.ttl, self.clock = capacity, ttl, clock
        self.values = OrderedDict()  # least recently used first
        self.expiry = OrderedDict()  # written longest ago first

    def _purge(self):
        now = self.clock()
        while self.expiry and next(iter(self.expiry.values())) <= now:
            key, _ = self.expiry.popitem(last=False)
            del self.values[key]
        return now

    def get(self, key, default=None):
        self._purge()
        if key not in self.values:
            return default
        self.values.move_to_end(key)  # used; it expires as before
        return self.values[key]

    def put(self, key, value):
        now = self._purge()
        self.values[key], self.expiry[key] = value, now + self.ttl
        self.values.move_to_end(key)
        self.expiry.move_to_end(key)  # written anew: expires last
        if len(self.values) > self.capacity:  # drop the front from both
            oldest, _ = self.values.popitem(last=False)
            del self.expiry[oldest]


# --8<-- [end:show]
# --8<-- [start:run]
now = 0
cache = TTLCache(2, 10, lambda: now)
cache.put("a", 1)
now = 4
cache.put("b", 2)
now = 9
print("9: a", cache.get("a"), " b", cache.get("b"), " a", cache.get("a"))
now = 11  # a has expired, although it was used last
cache.put("c", 3)
print("11: a", cache.get("a"), " b", cache.get("b"), " c", cache.get("c"))
# --8<-- [end:run]


class Slow:
    def __init__(self, capacity, ttl):
        self.capacity, self.ttl, self.rows = capacity, ttl, []

    def live(self):
        self.rows = [row for row in self.rows if now < row[2] + self.ttl]

    def get(self, key, default=None):
        self.live()
        for row in self.rows:
            if row[0] == key:
                self.rows.remove(row)
                self.rows.append(row)
                return row[1]
        return default

    def put(self, key, value):
        self.live()
        self.rows = [row for row in self.rows if row[0] != key]
        self.rows.append((key, value, now))
        self.rows = self.rows[-self.capacity :]


def clock():
    return now


rng = random.Random(0)
for capacity in 1, 2, 3, 5:
    fast, slow, now = TTLCache(capacity, 7, clock), Slow(capacity, 7), 0
    for _ in range(3_000):
        now += rng.choice((0, 0, 0, 1, 1, 3, 9))
        key = rng.randrange(6)
        if rng.random() < 0.5:
            value = rng.choice((0, None, "x", 5))
            fast.put(key, value)
            slow.put(key, value)
        assert fast.get(key, "no") == slow.get(key, "no")
        other = rng.randrange(6)
        assert fast.get(other, "no") == slow.get(other, "no")
        assert len(fast.values) == len(fast.expiry) <= capacity
        assert list(fast.values) == [row[0] for row in slow.rows]
