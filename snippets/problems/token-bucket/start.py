from collections.abc import Hashable


class RateLimiter:
    """A token bucket for each key, full at the key's first request."""

    def __init__(self, rate: float, capacity: float):
        """rate: tokens a second; capacity: the most that a bucket holds."""
        raise NotImplementedError

    def allow(self, key: Hashable, now: float, cost: float = 1) -> bool:
        """Whether the request may pass; if so, its cost is taken."""
        raise NotImplementedError

    def wait(self, key: Hashable, now: float, cost: float = 1) -> float:
        """Seconds from now until the bucket holds the cost, or infinity."""
        raise NotImplementedError
