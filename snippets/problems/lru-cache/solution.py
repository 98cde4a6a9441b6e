from collections import OrderedDict
from collections.abc import Hashable


class LRUCache:
    """Holds at most capacity keys, and drops the least recently used one."""

    def __init__(self, capacity: int):
        self.capacity = capacity
        self.values = OrderedDict()

    def get(self, key: Hashable) -> object | None:
        """The value of the key, which is thereby used, or None."""
        if key not in self.values:
            return None
        self.values.move_to_end(key)
        return self.values[key]

    def put(self, key: Hashable, value: object) -> None:
        """Stores the value; drops the oldest key if there are too many."""
        self.values[key] = value
        self.values.move_to_end(key)
        if len(self.values) > self.capacity:
            self.values.popitem(last=False)
