"""Takes a value of 0 for a missing one, so that reading it is no use.

Fails: Values such as 0 and the empty text are values, and reading is a use
"""

from collections import OrderedDict


class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.values = OrderedDict()

    def get(self, key):
        value = self.values.get(key)
        if value:
            self.values.move_to_end(key)
        return value

    def put(self, key, value):
        self.values[key] = value
        self.values.move_to_end(key)
        if len(self.values) > self.capacity:
            self.values.popitem(last=False)
