"""Keeps one time for all keys, so that one key's request takes others' refill.

Fails: Each key has a bucket of its own
"""

import math


class RateLimiter:
    def __init__(self, rate, capacity):
        self.rate, self.capacity = rate, capacity
        self.tokens, self.last = {}, None

    def refill(self, key, now):
        last = now if self.last is None else self.last
        now = self.last = max(now, last)
        tokens = self.tokens.get(key, self.capacity)
        tokens = min(self.capacity, tokens + self.rate * (now - last))
        self.tokens[key] = tokens
        return tokens

    def allow(self, key, now, cost=1):
        if self.refill(key, now) < cost:
            return False
        self.tokens[key] -= cost
        return True

    def wait(self, key, now, cost=1):
        tokens = self.refill(key, now)
        if cost > self.capacity:
            return math.inf
        return max(0.0, cost - tokens) / self.rate
