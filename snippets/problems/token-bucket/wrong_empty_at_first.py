"""Begins with empty buckets, so that nobody's first request passes.

Fails: A new bucket is full, and a refused request takes nothing
"""

import math


class RateLimiter:
    def __init__(self, rate, capacity):
        self.rate, self.capacity = rate, capacity
        self.buckets = {}

    def refill(self, key, now):
        tokens, last = self.buckets.get(key, (0, now))
        now = max(now, last)
        tokens = min(self.capacity, tokens + self.rate * (now - last))
        self.buckets[key] = tokens, now
        return tokens, now

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
