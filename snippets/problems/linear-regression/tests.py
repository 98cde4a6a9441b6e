import numpy as np
from answer import linear_regression
from judge import check

KILOMETRES = np.array([[1.0], [2.0], [3.0], [6.0]])
MINUTES = np.array([8.0, 8.0, 14.0, 22.0])


def test_least_squares():
    """Four rides, by hand"""
    check(linear_regression, KILOMETRES, MINUTES, want=(np.array([3.0]), 4.0))


def test_ridge():
    """The penalty shrinks the weight and leaves the intercept free"""
    check(
        linear_regression,
        KILOMETRES,
        MINUTES,
        14.0,
        want=(np.array([1.5]), 8.5),
        because="w = 42 / (14 + lam), and b = 13 - 3 w.",
    )


def test_equal_columns():
    """Equal columns share the weight, a constant one gets none"""
    X = np.array([[1.0, 1, 5], [2, 2, 5], [3, 3, 5]])
    y = np.array([1.0, 3, 5])
    check(linear_regression, X, y, want=(np.array([1.0, 1.0, 0.0]), -1.0))
