"""Drops dead entries at the roots only, so that in a trend they pile up.

Fails: About k values are held, also if the stream rises or falls for long
"""

import heapq
from collections import deque


class WindowMedian:
    def __init__(self, k):
        self.k, self.time = k, 0
        self.window = deque()
        self.low, self.high = [], []
        self.in_low = 0
        self.middle = None

    def push(self, value):
        self.time += 1
        entry = (value, self.time)
        self.window.append(entry)
        if len(self.window) > self.k:
            self.in_low -= self.window.popleft() <= self.middle
        if self.middle is None or entry <= self.middle:
            heapq.heappush(self.low, (-value, -self.time))
            self.in_low += 1
        else:
            heapq.heappush(self.high, entry)
        wanted = (len(self.window) + 1) // 2
        self._drop_dead()
        while self.in_low > wanted:
            value, time = heapq.heappop(self.low)
            heapq.heappush(self.high, (-value, -time))
            self.in_low -= 1
            self._drop_dead()
        while self.in_low < wanted:
            value, time = heapq.heappop(self.high)
            heapq.heappush(self.low, (-value, -time))
            self.in_low += 1
            self._drop_dead()
        self.middle = (-self.low[0][0], -self.low[0][1])
        if len(self.window) % 2:
            return float(self.middle[0])
        return self.middle[0] / 2 + self.high[0][0] / 2

    def _drop_dead(self):
        oldest = self.window[0][1]
        while self.low and -self.low[0][1] < oldest:
            heapq.heappop(self.low)
        while self.high and self.high[0][1] < oldest:
            heapq.heappop(self.high)
