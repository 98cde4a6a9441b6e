import numpy as np
from answer import grow, predict
from judge import check

LINE = np.array([[1.0], [2], [3], [4]])


def test_one_feature():
    """Four rows of one feature, with and without a limit of depth"""
    y = np.array([0, 0, 1, 0])
    check(grow, LINE, y, 5, want=(0, 2.5, 0, (0, 3.5, 1, 0)))
    check(
        grow,
        LINE,
        y,
        1,
        want=(0, 2.5, 0, 0),
        because="The right leaf holds the classes 1 and 0 once each.",
    )
    check(grow, LINE, y, 0, want=0)


def test_two_features():
    """Each child looks for its own best feature"""
    X = np.array([[1.0, 1], [1, 2], [1, 3], [5, 1], [5, 2], [5, 3]])
    check(
        grow,
        X,
        np.array([3, 3, 3, 3, 7, 7]),
        5,
        want=(0, 3.0, 3, (1, 1.5, 3, 7)),
    )


def test_min_leaf():
    """Both sides of a cut have at least min_leaf rows"""
    check(
        grow,
        LINE,
        np.array([1, 0, 0, 0]),
        5,
        2,
        want=(0, 2.5, 0, 0),
        because="The pure cut at 1.5 leaves one row on the left, so the only"
        " cut that is allowed is taken.",
    )


def test_predict():
    """A row whose value equals the threshold goes left"""
    tree = (0, 2.0, 5, (1, 0.5, -1, 8))
    check(
        predict,
        tree,
        np.array([[2.0, 9], [2.5, 0.5], [3, 1]]),
        want=np.array([5, -1, 8]),
    )
    check(predict, 4, np.zeros((2, 3)), want=np.array([4, 4]))
