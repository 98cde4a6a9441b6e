import numpy as np
from answer import boost_stumps
from judge import check

ROOMS = np.array([[1.0], [2.0], [3.0], [4.0]])
RENTS = np.array([2.0, 4.0, 6.0, 12.0])


def test_no_round():
    """Before the first round the mean is predicted"""
    check(boost_stumps, ROOMS, RENTS, ROOMS, 0, 0.5, want=np.full(4, 6.0))


def test_one_round():
    """The first stump separates the largest residual"""
    check(
        boost_stumps,
        ROOMS,
        RENTS,
        ROOMS,
        1,
        0.5,
        want=np.array([5.0, 5, 5, 9]),
        because="The residuals are -4, -2, 0, 6.",
    )


def test_two_rounds():
    """The second stump is fitted to what the first leaves over"""
    check(
        boost_stumps,
        ROOMS,
        RENTS,
        np.array([[1.0], [2.4], [2.6], [3.4], [3.6], [99]]),
        2,
        0.5,
        want=np.array([4.0, 4, 6, 6, 10, 10]),
        because="The residuals are now -3, -1, 1, 3; cuts are at 3.5 and 2.5.",
    )


def test_nothing_to_cut():
    """Features without two values leave the mean"""
    X = np.array([[3.0, 1.0], [3.0, 1.0]])
    y = np.array([1.0, 4.0])
    check(boost_stumps, X, y, X, 5, 0.3, want=np.full(2, 2.5))
    X = np.array([[3.0]])
    check(boost_stumps, X, np.array([4.0]), X, 5, 0.3, want=np.array([4.0]))
