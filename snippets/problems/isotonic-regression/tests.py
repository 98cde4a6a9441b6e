import numpy as np
from answer import isotonic_regression
from judge import check


def test_pool():
    """What falls is pooled, also with blocks further back"""
    check(
        isotonic_regression,
        np.array([1.0, 2, 3, 4, 5]),
        np.array([2.0, 6, 3, 0, 9]),
        np.ones(5),
        want=np.array([2.0, 3, 3, 3, 9]),
        because="6 and 3 are pooled to 4.5, and with 0 to 3.",
    )
    check(
        isotonic_regression,
        np.array([1.0, 2, 3]),
        np.array([4.0, 5, 0]),
        np.ones(3),
        want=np.full(3, 3.0),
        because="5 and 0 are pooled to 2.5, which is less than 4.",
    )


def test_weights():
    """A block's value is its weighted mean"""
    check(
        isotonic_regression,
        np.array([1.0, 2, 3]),
        np.array([8.0, 5, 2]),
        np.array([1.0, 1, 4]),
        want=np.full(3, 3.5),
        because="(8 + 5 + 4 * 2) / 6 = 3.5.",
    )


def test_ties():
    """Equal scores have one value, and count with all their weight"""
    check(
        isotonic_regression,
        np.array([0.2, 0.5, 0.5, 0.7, 0.9]),
        np.array([0.0, 1, 1, 0, 1]),
        np.ones(5),
        want=np.array([0, 2 / 3, 2 / 3, 2 / 3, 1]),
    )
    check(
        isotonic_regression,
        np.array([1.0, 2, 2]),
        np.array([1.0, 4, 0]),
        np.ones(3),
        want=np.array([1.0, 2, 2]),
        because="4 and 0 belong to the same score.",
    )


def test_order():
    """The values stand in the order of the cases"""
    check(
        isotonic_regression,
        np.array([3.0, 1, 2]),
        np.array([6.0, 4, 2]),
        np.ones(3),
        want=np.array([6.0, 3, 3]),
    )
