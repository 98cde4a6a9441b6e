"""Keeps the values that are to go in a set, which knows no two equal ones.

Fails: Random streams, with many equal values and with none
"""

import heapq
from collections import deque


class WindowMedian:
    def __init__(self, k):
        self.k, self.window, self.gone = k, deque(), set()
        self.low, self.high = [], []
        self.in_low = 0

    def push(self, value):
        self.window.append(value)
        if not self.in_low or value <= -self.low[0]:
            heapq.heappush(self.low, -value)
            self.in_low += 1
        else:
            heapq.heappush(self.high, value)
        if len(self.window) > self.k:
            old = self.window.popleft()
            self.gone.add(old)
            self.in_low -= old <= -self.low[0]
        self._drop()
        wanted = (len(self.window) + 1) // 2
        while self.in_low > wanted:
            heapq.heappush(self.high, -heapq.heappop(self.low))
            self.in_low -= 1
            self._drop()
        while self.in_low < wanted:
            heapq.heappush(self.low, -heapq.heappop(self.high))
            self.in_low += 1
            self._drop()
        if len(self.window) % 2:
            return float(-self.low[0])
        return self.high[0] / 2 - self.low[0] / 2

    def _drop(self):
        while self.low and -self.low[0] in self.gone:
            self.gone.discard(-heapq.heappop(self.low))
        while self.high and self.high[0] in self.gone:
            self.gone.discard(heapq.heappop(self.high))
