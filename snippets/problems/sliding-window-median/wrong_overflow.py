"""Adds the two values in the middle before it halves their sum.

Fails: The mean of two large values does not overflow
"""

from bisect import bisect_left, insort
from collections import deque


class WindowMedian:
    def __init__(self, k):
        self.k, self.window, self.ordered = k, deque(), []

    def push(self, value):
        self.window.append(value)
        insort(self.ordered, value)
        if len(self.window) > self.k:
            del self.ordered[bisect_left(self.ordered, self.window.popleft())]
        n = len(self.ordered)
        return (self.ordered[(n - 1) // 2] + self.ordered[n // 2]) / 2
