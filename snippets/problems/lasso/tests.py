import numpy as np
from answer import lasso
from judge import check

X = np.array([[1.0], [2], [3]])
Y = np.array([2.0, 3, 10])


def test_one_feature():
    """One feature by hand"""
    check(
        lasso,
        X,
        Y,
        4.0,
        want=(np.array([2.0]), 1.0),
        because="Centred, the feature is (-1, 0, 1) with square 2, and has the"
        " product 8 with the targets: (8 - 4) / 2.",
    )
    check(lasso, -X, Y, 4.0, want=(np.array([-2.0]), 1.0))


def test_large_penalty():
    """A large penalty leaves the mean of the targets"""
    check(lasso, X, Y, 8.0, want=(np.zeros(1), 5.0))
    check(lasso, X, Y, 100.0, want=(np.zeros(1), 5.0))


def test_one_sweep():
    """In a sweep each weight sees the new values of those before it"""
    both = np.array([[1.0, 0], [2, 0], [3, 3]])
    check(
        lasso,
        both,
        Y,
        2.0,
        1,
        want=(np.array([3.0, 2 / 3]), 5 - 6 - 2 / 3),
        because="After w = 3 the residual is (0, -2, 2), whose product with"
        " the second feature, (-1, -1, 2), is 6; its square is 6.",
    )


def test_zero_column():
    """A column of zeros gets the weight 0"""
    check(
        lasso,
        np.array([[0.0, 1], [0, 2], [0, 3]]),
        Y,
        4.0,
        want=(np.array([0.0, 2.0]), 1.0),
    )
