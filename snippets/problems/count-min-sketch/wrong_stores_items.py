"""Counts each item in a dictionary, and adds up what collides when asked.

Fails: The sketch does not grow with the number of different items
"""

from collections import Counter

P = 2_147_483_647


class CountMinSketch:
    def __init__(self, width, a, b):
        self.columns = width, list(a), list(b)
        self.counts = Counter()

    def add(self, x, count=1):
        self.counts[x] += count

    def estimate(self, x):
        width, a, b = self.columns
        return min(
            sum(
                n
                for y, n in self.counts.items()
                if (p * y + q) % P % width == (p * x + q) % P % width
            )
            for p, q in zip(a, b, strict=True)
        )

    def merge(self, other):
        if self.columns != other.columns:
            raise ValueError("the sketches have other columns")
        self.counts.update(other.counts)
