"""A compiler that runs the Python once for each signature and replays the rest."""

import numpy as np


# --8<-- [start:show]
class Tracer:
    def __init__(self, run):  # run computes the value from the inputs
        self.run = run

    def __add__(self, other):
        return Tracer(lambda args: self.run(args) + value(other, args))

    def __mul__(self, other):
        return Tracer(lambda args: self.run(args) * value(other, args))

    def __bool__(self):
        raise TypeError("a tracer has no value")


def value(x, args):
    return x.run(args) if isinstance(x, Tracer) else x


def compiled(f):
    programs = {}

    def call(*args):
        key = tuple((a.shape, a.dtype.str) for a in args)
        if key not in programs:
            inputs = [Tracer(lambda a, i=i: a[i]) for i in range(len(args))]
            programs[key] = f(*inputs)  # the Python runs here, and only here
        return value(programs[key], args)

    return call


# --8<-- [end:show]
# --8<-- [start:run]
scale = 10.0


@compiled
def f(x, b):
    print("Python runs")
    return x * scale + b * b


one, two = np.array([1.0, 2.0]), np.array([3.0, 4.0])
print(f(one, two))
scale = 1000.0
print(f(two, one))
print(f(np.ones(3), np.ones(3)))
# --8<-- [end:run]

scale = 10.0
assert np.array_equal(f(two, one), 10 * two + one**2)
assert np.array_equal(f(np.ones(3), np.full(3, 2.0)), np.full(3, 1004.0))
try:
    compiled(lambda x: x if x else x + x)(one)
    raise AssertionError("a branch on a tracer")
except TypeError as error:
    assert "no value" in str(error)
# `==` compares identities unless __eq__ is defined, so a side is frozen in
unit = np.array(1.0)
assert compiled(lambda x: x if x == 1 else x + x)(unit) == 2
Tracer.__eq__ = lambda self, other: Tracer(
    lambda args: self.run(args) == value(other, args)
)
assert compiled(lambda x: x == 1)(one).tolist() == [True, False]
try:
    compiled(lambda x: x if x == 1 else x + x)(unit)
    raise AssertionError("a branch on a comparison")
except TypeError as error:
    assert "no value" in str(error)

# one run of the Python for each tuple of shapes and types
for arrays, runs in (
    ([(2,), (2,), (3,)], 2),
    ([(2, 3), (6,), (3, 2)], 3),
):
    ran = []
    g = compiled(lambda x, ran=ran: (ran.append(1), x + x * 3.0)[1])
    for shape in arrays:
        a = np.full(shape, 1.5)
        assert np.array_equal(g(a), 4 * a)
    assert len(ran) == runs
    g(np.ones(arrays[0], np.float32))
    assert len(ran) == runs + 1
