"""Searches the old value in its heap, and makes a heap of the rest anew.

Fails: A push compares about log k values
"""

import heapq
from collections import deque


class WindowMedian:
    def __init__(self, k):
        self.k, self.window = k, deque()
        self.low, self.high = [], []

    def push(self, value):
        self.window.append(value)
        if self.low and value <= -self.low[0]:
            heapq.heappush(self.low, -value)
        else:
            heapq.heappush(self.high, value)
        if len(self.window) > self.k:
            old = self.window.popleft()
            if self.low and old <= -self.low[0]:
                self.low.remove(-old)
                heapq.heapify(self.low)
            else:
                self.high.remove(old)
                heapq.heapify(self.high)
        n = len(self.window)
        while len(self.low) > (n + 1) // 2:
            heapq.heappush(self.high, -heapq.heappop(self.low))
        while len(self.low) < (n + 1) // 2:
            heapq.heappush(self.low, -heapq.heappop(self.high))
        if n % 2:
            return float(-self.low[0])
        return self.high[0] / 2 - self.low[0] / 2
