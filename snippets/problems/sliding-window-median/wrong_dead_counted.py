"""Balances the heaps by their lengths, which count dead entries too.

Fails: Windows of three, and fewer values at the beginning
"""

import heapq


class WindowMedian:
    def __init__(self, k):
        self.k, self.time = k, 0
        self.low, self.high = [], []

    def push(self, value):
        self.time += 1
        oldest = self.time - self.k
        heapq.heappush(self.low, (-value, self.time))
        moved, time = heapq.heappop(self.low)
        heapq.heappush(self.high, (-moved, time))
        if len(self.high) > len(self.low):
            moved, time = heapq.heappop(self.high)
            heapq.heappush(self.low, (-moved, time))
        for heap in (self.low, self.high):
            while heap and heap[0][1] <= oldest:
                heapq.heappop(heap)
        if not self.high or len(self.low) > len(self.high):
            return float(-self.low[0][0])
        if not self.low:
            return float(self.high[0][0])
        return self.high[0][0] / 2 - self.low[0][0] / 2
