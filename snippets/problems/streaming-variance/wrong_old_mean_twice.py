"""Multiplies the old deviation by itself, in place of the old by the new.

Fails: Eight numbers with mean 5 and variance 32/7
"""


class RunningVariance:
    def __init__(self):
        self.count, self.mean, self.m2 = 0, 0.0, 0.0

    def add(self, x):
        self.count += 1
        delta = x - self.mean
        self.mean += delta / self.count
        self.m2 += delta * delta

    def variance(self):
        return self.m2 / (self.count - 1) if self.count > 1 else float("nan")

    def merge(self, other):
        both = RunningVariance()
        both.count = self.count + other.count
        if both.count:
            delta = other.mean - self.mean
            both.mean = self.mean + delta * other.count / both.count
            both.m2 = self.m2 + other.m2
            both.m2 += delta**2 * self.count * other.count / both.count
        return both
