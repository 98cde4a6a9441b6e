from __future__ import annotations


class RunningVariance:
    """Mean and variance of numbers that arrive one at a time.

    count: how many numbers there were.
    mean: their mean, 0.0 if there are none.
    """

    def __init__(self):
        self.count = 0
        self.mean = 0.0
        self.squares = 0.0  # of the deviations from the mean, summed

    def add(self, x: float) -> None:
        """Takes in a number."""
        self.count += 1
        delta = x - self.mean
        self.mean += delta / self.count
        self.squares += delta * (x - self.mean)

    def variance(self) -> float:
        """With divisor count - 1, NaN for fewer than two numbers."""
        if self.count < 2:
            return float("nan")
        return self.squares / (self.count - 1)

    def merge(self, other: RunningVariance) -> RunningVariance:
        """The numbers of both together, as a new object."""
        both = RunningVariance()
        both.count = self.count + other.count
        if both.count:
            gap = other.mean - self.mean
            share = other.count / both.count
            both.mean = self.mean + gap * share
            both.squares = self.squares + other.squares
            both.squares += gap**2 * self.count * share
        return both
