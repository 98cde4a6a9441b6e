"""Sorts the window at each push.

Fails: A push compares about log k values
"""

from collections import deque


class WindowMedian:
    def __init__(self, k):
        self.window = deque(maxlen=k)

    def push(self, value):
        self.window.append(value)
        n, ordered = len(self.window), sorted(self.window)
        return ordered[(n - 1) // 2] / 2 + ordered[n // 2] / 2
