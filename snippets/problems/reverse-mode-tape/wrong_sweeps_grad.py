"""Sweeps over grad itself, so that a second call sends the first through again.

Fails: A second backward adds once more, no matter through which result
"""

import itertools
import math

created = itertools.count()


class Value:
    def __init__(self, value: float, parents: tuple = ()):
        self.value = value
        self.grad = 0.0
        self.parents = parents  # pairs: operand, derivative by it
        self.order = next(created)

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
        behind, todo = {self}, [self]
        while todo:
            for parent, _ in todo.pop().parents:
                if parent not in behind:
                    behind.add(parent)
                    todo.append(parent)
        self.grad += 1
        for v in sorted(behind, key=lambda v: v.order, reverse=True):
            for parent, local in v.parents:
                parent.grad += v.grad * local


def as_value(x):
    return x if isinstance(x, Value) else Value(x)
