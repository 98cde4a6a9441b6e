"""Follows every path, which takes exponential time where values are shared.

Fails: A graph with very many paths is walked by values, not by paths
"""

import math


class Value:
    def __init__(self, value: float, parents: tuple = ()):
        self.value = value
        self.grad = 0.0
        self.parents = parents  # pairs: operand, derivative by it

    def __add__(self, other):
        other = as_value(other)
        return Value(self.value + other.value, ((self, 1.0), (other, 1.0)))

    def __mul__(self, other):
        other = as_value(other)
        local = ((self, other.value), (other, self.value))
        return Value(self.value * other.value, local)

    def __pow__(self, exponent: float):
        slope = exponent * self.value ** (exponent - 1) if exponent else 0.0
        return Value(self.value**exponent, ((self, slope),))

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + -as_value(other)

    def __truediv__(self, other):
        return self * as_value(other) ** -1

    def __radd__(self, other):
        return self + other

    def __rsub__(self, other):
        return -self + other

    def __rmul__(self, other):
        return self * other

    def __rtruediv__(self, other):
        return self**-1 * other

    def exp(self):
        y = math.exp(self.value)
        return Value(y, ((self, y),))

    def log(self):
        return Value(math.log(self.value), ((self, 1 / self.value),))

    def tanh(self):
        y = math.tanh(self.value)
        return Value(y, ((self, 1 - y**2),))

    def backward(self) -> None:
        todo = [(self, 1.0)]
        while todo:
            v, adjoint = todo.pop()
            v.grad += adjoint
            todo += [(parent, adjoint * local) for parent, local in v.parents]


def as_value(x):
    return x if isinstance(x, Value) else Value(x)
