import numpy as np

P = 2_147_483_647  # the prime 2^31 - 1


class CountMinSketch:
    """Estimates how often each item was added, never too low."""

    def __init__(self, width: int, a: list[int], b: list[int]):
        """Row j counts item x in column ((a[j] x + b[j]) mod P) mod width."""
        self.width, self.a, self.b = width, list(a), list(b)
        self.table = np.zeros((len(a), width), dtype=np.int64)

    def _counters(self, x):
        hashes = zip(self.a, self.b, strict=True)
        columns = [(a * x + b) % P % self.width for a, b in hashes]
        return np.arange(len(columns)), columns

    def add(self, x: int, count: int = 1) -> None:
        """Counts the item, count times."""
        self.table[self._counters(x)] += count

    def estimate(self, x: int) -> int:
        """The smallest of the item's counters."""
        return int(self.table[self._counters(x)].min())

    def merge(self, other: "CountMinSketch") -> None:
        """Adds the counts of another sketch with the same columns.

        Raises ValueError if width or hashes differ.
        """
        mine = self.width, self.a, self.b
        if mine != (other.width, other.a, other.b):
            raise ValueError("the sketches have other columns")
        self.table += other.table
