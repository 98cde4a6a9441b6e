import numpy as np
from answer import best_split
from judge import check


def test_by_hand():
    """Eight borrowers, cut by their income"""
    check(
        best_split,
        np.array([[20.0], [25], [30], [35], [40], [50], [60], [80]]),
        np.array([1, 1, 0, 1, 0, 0, 0, 0]),
        want=(0.28125, 0, 37.5),
        because="Gini 0.46875 before; 0.375 for four of eight rows after.",
    )


def test_equal_values():
    """Equal values are not cut apart"""
    check(
        best_split,
        np.array([[1.0], [1.0], [1.0], [2.0]]),
        np.array([0, 0, 1, 1]),
        want=(0.5 - 3 / 4 * 4 / 9, 0, 1.5),
    )


def test_no_cut():
    """Without two different values there is no cut"""
    check(
        best_split, np.array([[5.0, 1.0]] * 3), np.array([0, 1, 1]), want=None
    )
    check(best_split, np.array([[5.0]]), np.array([0]), want=None)
