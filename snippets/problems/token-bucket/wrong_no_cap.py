"""Never cuts at the capacity, so that a quiet night allows a huge burst.

Fails: Tokens come back with the time, at most up to the capacity
"""

import math


class RateLimiter:
    def __init__(self, rate, capacity):
        self.rate, self.capacity = rate, capacity
        self.buckets = {}

    def refill(self, key, now):
        tokens, last = self.buckets.get(key, (self.capacity, now))
        now = max(now, last)
        self.buckets[key] = tokens + self.rate * (now - last), now
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
