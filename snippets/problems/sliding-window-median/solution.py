import heapq
from collections import deque


class WindowMedian:
    """The median of the last k values of a stream."""

    def __init__(self, k: int):
        self.k, self.time = k, 0
        self.window = deque()  # entries (value, time), the oldest first
        self.low, self.high = [], []  # (-value, -time) and (value, time)
        self.in_low = 0  # living entries of low
        self.middle = None  # the largest living entry of low

    def push(self, value: float) -> float:
        """The median of the last k values, of which this is the latest."""
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
        if len(self.low) + len(self.high) > 3 * self.k:
            self._rebuild()
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

    def _rebuild(self):
        entries = sorted(self.window)  # what is sorted is a heap
        lower, self.high = entries[: self.in_low], entries[self.in_low :]
        self.low = [(-value, -time) for value, time in reversed(lower)]
