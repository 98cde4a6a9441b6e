"""Keeps the sum and the sum of squares, whose difference loses its digits.

Fails: Numbers near 1e9 that vary by 1 keep their variance
"""


class RunningVariance:
    def __init__(self):
        self.count, self.total, self.squares = 0, 0.0, 0.0

    @property
    def mean(self):
        return self.total / self.count if self.count else 0.0

    def add(self, x):
        self.count += 1
        self.total += x
        self.squares += x * x

    def variance(self):
        if self.count < 2:
            return float("nan")
        return (self.squares - self.count * self.mean**2) / (self.count - 1)

    def merge(self, other):
        both = RunningVariance()
        both.count = self.count + other.count
        both.total = self.total + other.total
        both.squares = self.squares + other.squares
        return both
