import numpy as np
from answer import as_of_join
from judge import check


def test_strictly_before():
    """A record counts after its time, not at it"""
    check(
        as_of_join,
        np.array([7, 7, 7, 8]),
        np.array([20, 10, 21, 21]),
        np.array([7, 7]),
        np.array([10, 20]),
        np.array([1.5, 2.5]),
        want=np.array([1.5, np.nan, 2.5, np.nan]),
    )


def test_keys():
    """Only records of the event's own key count, whatever the order of rows"""
    check(
        as_of_join,
        np.array([2, 1, 3, 1]),
        np.array([5.0, 9.0, 5.0, 3.5]),
        np.array([1, 2, 1, 2]),
        np.array([8.0, 6.0, 3.0, 1.0]),
        np.array([18.0, 26.0, 13.0, 21.0]),
        want=np.array([21.0, 18.0, np.nan, 13.0]),
        because="The values are ten times the key, plus the time.",
    )


def test_equal_times():
    """Of records with the same key and time the later row counts"""
    check(
        as_of_join,
        np.array([1, 1]),
        np.array([5, 6]),
        np.array([1, 1, 1]),
        np.array([4, 5, 4]),
        np.array([0.25, 0.5, 0.75]),
        want=np.array([0.75, 0.5]),
    )


def test_none():
    """Without records all is NaN; without events nothing is returned"""
    whole, none = np.zeros(0, dtype=int), np.zeros(0)
    one = np.array([1])
    check(as_of_join, one, one, whole, whole, none, want=np.array([np.nan]))
    check(as_of_join, whole, whole, one, one, np.array([2.0]), want=none)
