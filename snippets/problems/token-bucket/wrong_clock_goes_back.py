"""Sets the clock back, so that the time in between is refilled twice.

Fails: An earlier time counts as the latest that the key has seen
"""

import math


class RateLimiter:
    def __init__(self, rate, capacity):
        self.rate, self.capacity = rate, capacity
        self.buckets = {}

    def refill(self, key, now):
        tokens, last = self.buckets.get(key, (self.capacity, now))
        tokens += self.rate * max(0, now - last)
        self.buckets[key] = min(self.capacity, tokens), now
        return self.buckets[key]

    def allow(self, key, now, cost=1):
        tokens, now = self.refill(key, now)
        if tokens < cost:
            return False
        self.buckets[key] = tokens - cost, now
        return True

    def wait(self, key, now, cost=1):
        tokens, _ = self.refill(key, now)
        if cost > self.capacity:
            return math.inf
        return max(0.0, cost - tokens) / self.rate
