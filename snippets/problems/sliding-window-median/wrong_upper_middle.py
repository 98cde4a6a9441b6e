"""Takes the upper of the two values in the middle.

Fails: Windows of three, and fewer values at the beginning
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
        return float(self.ordered[len(self.ordered) // 2])
