"""Adds the squared deviations of the parts and forgets the gap of their means.

Fails: Two parts with different means are merged
"""


class RunningVariance:
    def __init__(self):
        self.count, self.mean, self.m2 = 0, 0.0, 0.0

    def add(self, x):
        self.count += 1
        delta = x - self.mean
        self.mean += delta / self.count
        self.m2 += delta * (x - self.mean)

    def variance(self):
        return self.m2 / (self.count - 1) if self.count > 1 else float("nan")

    def merge(self, other):
        both = RunningVariance()
        both.count = self.count + other.count
        if both.count:
            total = self.mean * self.count + other.mean * other.count
            both.mean = total / both.count
            both.m2 = self.m2 + other.m2
        return both
