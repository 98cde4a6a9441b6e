from collections.abc import Hashable


class LRUCache:
    """Holds at most capacity keys, and drops the least recently used one."""

    def __init__(self, capacity: int):
        raise NotImplementedError

    def get(self, key: Hashable) -> object | None:
        """The value of the key, which is thereby used, or None."""
        raise NotImplementedError

    def put(self, key: Hashable, value: object) -> None:
        """Stores the value; drops the oldest key if there are too many."""
        raise NotImplementedError
