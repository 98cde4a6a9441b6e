from answer import WindowMedian
from judge import check


def medians(k, values):
    """What each push returned."""
    window = WindowMedian(k)
    return [window.push(value) for value in values]


def test_odd():
    """Windows of three, and fewer values at the beginning"""
    check(
        medians,
        3,
        [5, 1, 4, 1, 9],
        want=[5.0, 3.0, 4.0, 1.0, 4.0],
        because="The windows are 5; 5, 1; 5, 1, 4; 1, 4, 1; 4, 1, 9.",
    )


def test_even():
    """The mean of the two in the middle, where there are two"""
    check(
        medians,
        4,
        [1, 2, 10, 5, 0, -3],
        want=[1.0, 1.5, 2.0, 3.5, 3.5, 2.5],
        because="The last two windows are 2, 10, 5, 0 and 10, 5, 0, -3.",
    )


def test_equal_values():
    """Equal values, of which only the oldest leaves"""
    check(
        medians,
        3,
        [2, 2, 7, 7, 2, 2, 2, 7],
        want=[2.0, 2.0, 2.0, 7.0, 7.0, 2.0, 2.0, 2.0],
    )


def test_one():
    """With k = 1 each value is its own median"""
    check(medians, 1, [3, 0, -2, 0, 8], want=[3.0, 0.0, -2.0, 0.0, 8.0])
