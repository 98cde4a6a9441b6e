"""Uses the first hash in all rows, which then are copies of each other.

Fails: The row with the fewest collisions counts, and each has its own hash
"""

import numpy as np

P = 2_147_483_647


class CountMinSketch:
    def __init__(self, width, a, b):
        self.width, self.a, self.b = width, list(a), list(b)
        self.table = np.zeros((len(a), width), dtype=np.int64)

    def add(self, x, count=1):
        self.table[:, (self.a[0] * x + self.b[0]) % P % self.width] += count

    def estimate(self, x):
        column = (self.a[0] * x + self.b[0]) % P % self.width
        return int(self.table[:, column].min())

    def merge(self, other):
        mine = self.width, self.a, self.b
        if mine != (other.width, other.a, other.b):
            raise ValueError("the sketches have other columns")
        self.table += other.table
