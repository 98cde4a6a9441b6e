import numpy as np
from answer import shapley_values
from judge import check


def product(rows):
    """a b + a"""
    return rows[:, 0] * rows[:, 1] + rows[:, 0]


def linear(rows):
    """2 a - 3 b + c"""
    return rows @ np.array([2.0, -3.0, 1.0])


def all_three(rows):
    """6 if all three features are 1, else 0"""
    return 6.0 * (rows.min(axis=1) == 1)


def test_two_features():
    """Two features that interact"""
    check(
        shapley_values,
        product,
        np.array([2.0, 3.0]),
        np.array([[0.0, 0.0]]),
        want=np.array([5.0, 3.0]),
        because="f is a b + a. The sets are worth 0, 2, 0 and 8.",
    )


def test_linear():
    """In a linear model each feature gets its own weight times its change"""
    check(
        shapley_values,
        linear,
        np.array([1.0, 1.0, 1.0]),
        np.array([[0.0, 0.0, 4.0], [2.0, 6.0, 0.0]]),
        want=np.array([0.0, 6.0, -1.0]),
        because="f is 2 a - 3 b + c, and the background's means are 1, 3, 2.",
    )


def test_only_together():
    """Three features that work only together get the same"""
    check(
        shapley_values,
        all_three,
        np.ones(3),
        np.zeros((1, 3)),
        want=np.array([2.0, 2.0, 2.0]),
        because="Only the last of an order adds anything, and it adds 6.",
    )


def test_mean_of_predictions():
    """A set is worth the mean prediction, not that of the mean row"""

    def square(rows):
        return rows[:, 0] ** 2

    check(
        shapley_values,
        square,
        np.array([3.0]),
        np.array([[1.0], [-1.0], [1.0], [-1.0]]),
        want=np.array([8.0]),
        because="f is the square; its mean over the background is 1.",
    )
