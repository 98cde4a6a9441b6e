import math
import random

from answer import merge_intervals
from judge import check


def reference(intervals):
    """Joins any two that meet, until none do."""
    rest = list(intervals)
    merged = []
    while rest:
        start, end = rest.pop()
        while True:
            meets = [i for i in rest if i[0] <= end and start <= i[1]]
            if not meets:
                break
            rest = [i for i in rest if i not in meets]
            start = min(start, *(i[0] for i in meets))
            end = max(end, *(i[1] for i in meets))
        merged.append((start, end))
    return sorted(merged)


def test_points():
    """Single points, alone, twice and at an end"""
    check(
        merge_intervals,
        [(2, 2), (7, 7), (2, 2), (5, 7)],
        want=[(2, 2), (5, 7)],
    )


def test_apart():
    """Neighbouring whole numbers do not touch, and neither do fractions"""
    check(merge_intervals, [(3, 4), (1, 2)], want=[(1, 2), (3, 4)])
    check(
        merge_intervals,
        [(0.5, 0.75), (-2.5, 0.25), (0.75, 1)],
        want=[(-2.5, 0.25), (0.5, 1)],
    )


def test_equal_starts():
    """Equal starts, the longer one first or last"""
    check(merge_intervals, [(1, 5), (1, 2), (4, 6)], want=[(1, 6)])
    check(merge_intervals, [(1, 2), (1, 5), (4, 6)], want=[(1, 6)])


def test_order():
    """The result is sorted also if nothing is merged"""
    check(
        merge_intervals,
        [(9, 10), (-3, -1), (4, 5)],
        want=[(-3, -1), (4, 5), (9, 10)],
    )


def test_chain():
    """A chain in which each overlaps the next only"""
    intervals = [(2 * i, 2 * i + 3) for i in range(100)]
    random.Random(0).shuffle(intervals)
    check(merge_intervals, intervals, want=[(0, 201)])


def test_random():
    """Random intervals with whole ends"""
    rng = random.Random(1)
    for n, spread in ((1, 5), (10, 20), (40, 200), (100, 300)):
        intervals = []
        for _ in range(n):
            start = rng.randint(-spread, spread)
            intervals.append((start, start + rng.randint(0, 6)))
        check(merge_intervals, intervals, want=reference(intervals))


class End(float):
    """A number that counts comparisons."""

    compared = 0


def counted(name):
    def compare(self, other):
        End.compared += 1
        return getattr(float, name)(self, other)

    return compare


for name in ("__lt__", "__le__", "__gt__", "__ge__", "__eq__"):
    setattr(End, name, counted(name))


def test_comparisons():
    """Intervals are sorted once, and not compared each with each"""
    n = 2000
    rng = random.Random(2)
    starts = rng.sample(range(n), n)
    for length, kept in ((0.5, n), (1.5, 1)):
        intervals = [(End(start), End(start + length)) for start in starts]
        End.compared = 0
        got = len(merge_intervals(intervals))
        assert got == kept, f"{n} intervals became {got}, expected {kept}"
        most = 6 * n * math.ceil(math.log2(n))
        assert End.compared <= most, (
            f"{n} intervals took {End.compared} comparisons of their ends,"
            f" expected at most {most}"
        )
