import numpy as np
from answer import gae
from judge import check


def test_by_hand():
    """The rollout stops without an end, so the last value counts"""
    check(
        gae,
        np.array([[1.0], [2.0]]),
        np.array([[4.0], [6.0], [8.0]]),
        np.array([[False], [False]]),
        *(0.5, 0.5),
        want=(np.array([[0.0], [0.0]]), np.array([[4.0], [6.0]])),
        because="The TD errors are 1 + 3 - 4 and 2 + 4 - 6.",
    )
    check(
        gae,
        np.array([[3.0], [4.0]]),
        np.array([[4.0], [6.0], [8.0]]),
        np.array([[False], [False]]),
        *(0.5, 0.5),
        want=(np.array([[2.5], [2.0]]), np.array([[6.5], [8.0]])),
        because="The TD errors are 2 and 2; the first adds a quarter of 2.",
    )


def test_value_after_end():
    """After an end the value of the next state counts as 0"""
    check(
        gae,
        np.array([[3.0]]),
        np.array([[1.0], [100.0]]),
        np.array([[True]]),
        *(0.5, 0.5),
        want=(np.array([[2.0]]), np.array([[3.0]])),
    )


def test_sum_stops():
    """The sum does not go on into the next episode"""
    check(
        gae,
        np.array([[1.0], [50.0]]),
        np.array([[0.0], [10.0], [20.0]]),
        np.array([[True], [False]]),
        *(0.5, 1.0),
        want=(np.array([[1.0], [50.0]]), np.array([[1.0], [60.0]])),
        because="The first step ends its episode: its advantage is 1 - 0.",
    )
