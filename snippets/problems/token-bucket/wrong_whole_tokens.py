"""Adds whole tokens, and forgets the fraction at each request.

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
        tokens = min(self.capacity, tokens + int(self.rate * (now - last)))
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
