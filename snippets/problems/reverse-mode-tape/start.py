class Value:
    """A number that remembers how it was computed.

    value: the number.
    grad: derivatives that backward has added, 0 at first.
    """

    def __init__(self, value: float):
        self.value = value
        self.grad = 0.0

    def __add__(self, other: "Value | float") -> "Value":
        raise NotImplementedError

    def __mul__(self, other: "Value | float") -> "Value":
        raise NotImplementedError

    # and __sub__, __truediv__, __neg__, __pow__, with __radd__ and
    # its like for a number on the left

    def exp(self) -> "Value":
        raise NotImplementedError

    def log(self) -> "Value":
        raise NotImplementedError

    def tanh(self) -> "Value":
        raise NotImplementedError

    def backward(self) -> None:
        """Adds to grad of each value behind this one the derivative by it."""
        raise NotImplementedError
