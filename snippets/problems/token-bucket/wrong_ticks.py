"""Refills tick by tick of an eighth of a second, however long nobody came.

Fails: A call goes neither through the time nor through the keys
"""

import math


class RateLimiter:
    def __init__(self, rate, capacity):
        self.rate, self.capacity = rate, capacity
        self.buckets = {}

    def refill(self, key, now):
        tokens, last = self.buckets.get(key, (self.capacity, now))
        while last < now:
            last += 1 / 8
            tokens = min(self.capacity, tokens + self.rate / 8)
        self.buckets[key] = tokens, last
        return tokens, last

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
