"""Makes room before it looks whether the key is new.

Fails: Storing a key again replaces its value, is a use, and drops nothing
"""

from collections import OrderedDict


class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.values = OrderedDict()

    def get(self, key):
        if key not in self.values:
            return None
        self.values.move_to_end(key)
        return self.values[key]

    def put(self, key, value):
        if len(self.values) == self.capacity:
            self.values.popitem(last=False)
        self.values[key] = value
        self.values.move_to_end(key)
