"""Forward mode: numbers that carry their derivative along."""

import math


# --8<-- [start:show]
class Dual:
    def __init__(self, value, dot=0.0):  # a constant has derivative 0
        self.value, self.dot = value, dot

    def __add__(self, other):
        other = other if isinstance(other, Dual) else Dual(other)
        return Dual(self.value + other.value, self.dot + other.dot)

    def __mul__(self, other):
        other = other if isinstance(other, Dual) else Dual(other)
        dot = self.dot * other.value + self.value * other.dot
        return Dual(self.value * other.value, dot)

    __radd__, __rmul__ = __add__, __mul__


def log(a):
    return Dual(math.log(a.value), a.dot / a.value)


def sin(a):
    return Dual(math.sin(a.value), math.cos(a.value) * a.dot)


def directional(f, x, u):
    """The derivative of f at x along u, in one run of f."""
    out = f(*(Dual(a, b) for a, b in zip(x, u, strict=True)))
    return out.dot if isinstance(out, Dual) else 0.0


# --8<-- [end:show]
# --8<-- [start:use]
def f(x1, x2):
    return log(x1 * x2) + sin(x1)


for u in ([1, 0], [0, 1], [3, -4]):
    print("along", u, f"{directional(f, [2, 5], u):8.4f}")
# --8<-- [end:use]

for x in ([2, 5], [0.3, 1.7]):
    gradient = [1 / x[0] + math.cos(x[0]), 1 / x[1]]
    for u in ([1, 0], [0, 1], [3, -4]):
        exact = gradient[0] * u[0] + gradient[1] * u[1]
        assert math.isclose(directional(f, x, u), exact)


def g(a, b):
    return 3 * a * b * b + 2 + sin(a * b) + a * 5


a, b = 0.7, -1.3
by_a = 3 * b * b + b * math.cos(a * b) + 5
by_b = 6 * a * b + a * math.cos(a * b)
assert math.isclose(directional(g, [a, b], [2, -3]), 2 * by_a - 3 * by_b)
assert directional(lambda a: 7.0, [2], [1]) == 0
