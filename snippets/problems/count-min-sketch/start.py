P = 2_147_483_647  # the prime 2^31 - 1


class CountMinSketch:
    """Estimates how often each item was added, never too low."""

    def __init__(self, width: int, a: list[int], b: list[int]):
        """Row j counts item x in column ((a[j] x + b[j]) mod P) mod width."""
        raise NotImplementedError

    def add(self, x: int, count: int = 1) -> None:
        """Counts the item, count times."""
        raise NotImplementedError

    def estimate(self, x: int) -> int:
        """The smallest of the item's counters."""
        raise NotImplementedError

    def merge(self, other: "CountMinSketch") -> None:
        """Adds the counts of another sketch with the same columns.

        Raises ValueError if width or hashes differ.
        """
        raise NotImplementedError
