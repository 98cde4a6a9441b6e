import numpy as np
from answer import als
from judge import check

NAN = float("nan")


def test_by_hand():
    """One user and two items, one sweep"""
    check(
        als,
        np.array([[2.0, 4.0]]),
        np.array([[True, True]]),
        np.array([[1.0], [1.0]]),
        1.0,
        1,
        want=(np.array([[2.0]]), np.array([[0.8], [1.6]])),
    )


def test_unseen():
    """What was not seen does not count, also if it is NaN"""
    check(
        als,
        np.array([[2.0, NAN], [NAN, 6.0]]),
        np.array([[True, False], [False, True]]),
        np.array([[1.0], [1.0]]),
        1.0,
        1,
        want=(np.array([[1.0], [3.0]]), np.array([[1.0], [1.8]])),
        because="User 0 has u = 2 / (1 + 1), user 1 has u = 6 / (1 + 1).",
    )


def test_no_ratings():
    """Without ratings the factors are zero"""
    check(
        als,
        np.array([[3.0, NAN], [NAN, NAN]]),
        np.array([[True, False], [False, False]]),
        np.array([[1.0, 0.0], [5.0, 7.0]]),
        2.0,
        1,
        want=(
            np.array([[1.0, 0.0], [0.0, 0.0]]),
            np.array([[1.0, 0.0], [0.0, 0.0]]),
        ),
    )
