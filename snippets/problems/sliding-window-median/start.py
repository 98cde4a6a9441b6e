class WindowMedian:
    """The median of the last k values of a stream."""

    def __init__(self, k: int):
        raise NotImplementedError

    def push(self, value: float) -> float:
        """The median of the last k values, of which this is the latest."""
        raise NotImplementedError
