from __future__ import annotations


class RunningVariance:
    """Mean and variance of numbers that arrive one at a time.

    count: how many numbers there were.
    mean: their mean, 0.0 if there are none.
    """

    def __init__(self):
        self.count = 0
        self.mean = 0.0

    def add(self, x: float) -> None:
        """Takes in a number."""
        raise NotImplementedError

    def variance(self) -> float:
        """With divisor count - 1, NaN for fewer than two numbers."""
        raise NotImplementedError

    def merge(self, other: RunningVariance) -> RunningVariance:
        """The numbers of both together, as a new object."""
        raise NotImplementedError
