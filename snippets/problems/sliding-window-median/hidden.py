import math
import random
import sys

from answer import WindowMedian
from judge import check


def medians(k, values):
    """What each push returned."""
    window = WindowMedian(k)
    return [window.push(value) for value in values]


def reference(k, values):
    """Counts, for each value of a window, how many are less."""
    found = []
    for end in range(1, len(values) + 1):
        window = values[max(0, end - k) : end]
        ranks = {}
        for v in window:
            below = sum(u < v for u in window)
            for rank in range(below, below + window.count(v)):
                ranks[rank] = v
        n = len(window)
        found.append(ranks[(n - 1) // 2] / 2 + ranks[n // 2] / 2)
    return found


def test_two():
    """Windows of two, in which the old value is on either side"""
    values = [1, 5, 3, 3, 8, 0, 0, 9, 2]
    check(medians, 2, values, want=reference(2, values))


def test_large():
    """The mean of two large values does not overflow"""
    check(
        medians,
        2,
        [1e308, 1e308, 0.5e308, -1e308, -1e308, 1e308],
        want=[1e308, 1e308, 0.75e308, -0.25e308, -1e308, 0.0],
    )


def test_fractions():
    """Whole numbers have a mean with a fraction, and zeros are values"""
    values = [0, 1, 0, 0.25, -1, 0, 0.0, -3, 2]
    for k in (2, 3, 4):
        check(medians, k, values, want=reference(k, values))
    for median in medians(3, [4, 7, 5, 6]):
        assert isinstance(median, float), (
            f"a median of whole numbers is {median!r}, not a float"
        )


def test_trends():
    """Streams that rise, fall, and turn"""
    n = 60
    rising = list(range(n))
    for k in (1, 2, 5, 8):
        for values in (
            rising,
            rising[::-1],
            rising[::2] + rising[::-2],
            [v * (-1) ** v for v in rising],
        ):
            check(medians, k, values, want=reference(k, values))


def test_random():
    """Random streams, with many equal values and with none"""
    rng = random.Random(0)
    for k in (1, 2, 3, 6, 7, 20, 200):
        few = [rng.randint(-3, 3) for _ in range(90)]
        check(medians, k, few, want=reference(k, few))
        many = [rng.gauss(0, 5) for _ in range(90)]
        check(medians, k, many, want=reference(k, many))


def test_two_windows():
    """Two windows share nothing"""
    first, second = WindowMedian(3), WindowMedian(2)
    got = [first.push(1), second.push(7), first.push(5), second.push(9)]
    assert got == [1, 7, 3, 8], (
        "1 and 5 to one window, 7 and 9 to another, in turns, gave"
        f" {got}, expected [1, 7, 3, 8]"
    )


class Value(float):
    """Counts how many of its kind exist and how often any are compared."""

    alive = most = compared = 0
    limit = math.inf

    def __new__(cls, value):
        Value.alive += 1
        Value.most = max(Value.most, Value.alive)
        return super().__new__(cls, value)

    def __del__(self):
        Value.alive -= 1

    def __neg__(self):
        return Value(float.__neg__(self))

    __hash__ = float.__hash__


def counted(name):
    def compare(self, other):
        Value.compared += 1
        if Value.compared > Value.limit:
            raise AssertionError(
                f"more than {Value.limit} comparisons of values"
            )
        return getattr(float, name)(self, other)

    return compare


for name in ("__lt__", "__le__", "__gt__", "__ge__", "__eq__", "__ne__"):
    setattr(Value, name, counted(name))


def test_memory():
    """About k values are held, also if the stream rises or falls for long"""
    k, n = 20, 1500
    rng = random.Random(1)
    streams = {
        "rises": range(n),
        "falls": range(n, 0, -1),
        "is random": [rng.random() for _ in range(n)],
    }
    for what, stream in streams.items():
        Value.limit = math.inf
        Value.alive = Value.most = 0
        window = WindowMedian(k)
        for value in stream:
            window.push(Value(value))
        assert Value.most <= 12 * k + 50, (
            f"a window of {k}, of a stream of {n} values that {what}: at some"
            f" time {Value.most} values and negated copies of them were held"
        )


def test_comparisons():
    """A push compares about log k values"""
    k, n = 1000, 3000
    rng = random.Random(2)
    streams = {
        "random": [rng.random() for _ in range(n)],
        "rising": range(n),
        "falling": range(n, 0, -1),
    }
    each = 40 * math.ceil(math.log2(k))
    for what, stream in streams.items():
        Value.compared, Value.limit = 0, each * n
        window = WindowMedian(k)
        for i, value in enumerate(stream):
            try:
                window.push(Value(value))
            except AssertionError as error:
                raise AssertionError(
                    f"window of {k}, {what} stream of {n} values: {error}, at"
                    f" value {i}"
                ) from None


def test_effort():
    """A push runs few lines of Python, averaged over the stream"""
    k, n, lines = 500, 2000, 0
    rng = random.Random(3)
    stream = [rng.random() for _ in range(n)]
    window = WindowMedian(k)

    def count(frame, event, arg):
        nonlocal lines
        lines += 1
        if lines > 200 * n:
            raise AssertionError(
                f"a window of {k} and a stream of {n} values ran more than"
                f" {200 * n} lines of Python"
            )
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        for value in stream:
            window.push(value)
    finally:
        sys.settrace(before)
