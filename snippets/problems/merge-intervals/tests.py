from answer import merge_intervals
from judge import check


def test_overlap():
    """Intervals that overlap become one, in any order"""
    check(
        merge_intervals,
        [(7, 9), (1, 4), (3, 5), (2, 3)],
        want=[(1, 5), (7, 9)],
    )


def test_touch():
    """Intervals that share only an end become one"""
    check(merge_intervals, [(1, 3), (3, 5)], want=[(1, 5)])


def test_contained():
    """An interval inside another changes nothing"""
    check(
        merge_intervals,
        [(1, 10), (2, 3), (9, 11)],
        want=[(1, 11)],
        because="(2, 3) lies within (1, 10), which goes on to 10.",
    )
    check(merge_intervals, [(1, 2), (4, 5), (0, 6)], want=[(0, 6)])


def test_none():
    """Without intervals the list is empty"""
    check(merge_intervals, [], want=[])
