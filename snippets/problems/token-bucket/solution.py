import math
from collections.abc import Hashable


class RateLimiter:
    """A token bucket for each key, full at the key's first request."""

    def __init__(self, rate: float, capacity: float):
        """rate: tokens a second; capacity: the most that a bucket holds."""
        self.rate, self.capacity = rate, capacity
        self.buckets = {}  # key: tokens, and when it held them

    def _refill(self, key, now):
        """The tokens of a key, and the time for which they are counted."""
        tokens, last = self.buckets.get(key, (self.capacity, now))
        now = max(now, last)
        tokens = min(self.capacity, tokens + self.rate * (now - last))
        self.buckets[key] = tokens, now
        return tokens, now

    def allow(self, key: Hashable, now: float, cost: float = 1) -> bool:
        """Whether the request may pass; if so, its cost is taken."""
        tokens, now = self._refill(key, now)
        if tokens < cost:
            return False
        self.buckets[key] = tokens - cost, now
        return True

    def wait(self, key: Hashable, now: float, cost: float = 1) -> float:
        """Seconds from now until the bucket holds the cost, or infinity."""
        tokens, _ = self._refill(key, now)
        if cost > self.capacity:
            return math.inf
        return max(0.0, cost - tokens) / self.rate
