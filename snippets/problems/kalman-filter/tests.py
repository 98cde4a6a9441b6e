import numpy as np
from answer import kalman_filter
from judge import check

ONE = np.array([[1.0]])
NAN = np.nan


def log_normal(error, variance):
    return -(error**2 / variance + np.log(2 * np.pi * variance)) / 2


def test_one_step():
    """One step in one dimension by hand"""
    check(
        kalman_filter,
        np.array([[6.0]]),
        ONE,
        ONE,
        ONE,
        2 * ONE,
        np.array([0.0]),
        3 * ONE,
        want=(np.array([[4.0]]), np.array([[[4 / 3]]]), log_normal(6, 6)),
        because="Predicted are mean 0 and variance 3 + 1; the gain is 4/6.",
    )


def test_missing_step():
    """Without a measurement there is a prediction and no update"""
    check(
        kalman_filter,
        np.array([[NAN], [6.0]]),
        ONE,
        ONE,
        ONE,
        2 * ONE,
        np.array([0.0]),
        2 * ONE,
        want=(
            np.array([[0.0], [4.0]]),
            np.array([[[3.0]], [[4 / 3]]]),
            log_normal(6, 6),
        ),
        because="The variance grows to 3, then to 4; the gain is 4/6.",
    )


def test_one_entry_missing():
    """If one entry is missing, the other is used"""
    check(
        kalman_filter,
        np.array([[NAN, 6.0]]),
        np.eye(2),
        np.eye(2),
        np.zeros((2, 2)),
        np.diag([5.0, 1.0]),
        np.array([1.0, 0.0]),
        np.array([[2.0, 1], [1, 2]]),
        want=(
            np.array([[3.0, 4.0]]),
            np.array([[[5 / 3, 1 / 3], [1 / 3, 2 / 3]]]),
            log_normal(6, 3),
        ),
        because="The gain of the second entry is (1, 2) / 3, for it says"
        " something about the first as well.",
    )
