"""Keeps a time stamp for each key, and looks through all of them for the oldest.

Fails: An operation runs few lines of Python, however many keys there are
"""


class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.values, self.time = {}, 0

    def get(self, key):
        if key not in self.values:
            return None
        value, _ = self.values[key]
        self.put(key, value)
        return value

    def put(self, key, value):
        self.time += 1
        self.values[key] = value, self.time
        if len(self.values) > self.capacity:
            items = self.values.items()
            oldest, _ = min(items, key=lambda item: item[1][1])
            del self.values[oldest]
