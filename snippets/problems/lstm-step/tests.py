import numpy as np
from answer import lstm, lstm_step
from judge import check

LN3, LN9 = np.log(3), np.log(9)  # their sigmoids are 3/4 and 9/10


def test_step():
    """One step by hand: each gate at its place"""
    check(
        lstm_step,
        np.array([[1.0]]),
        np.array([[1.0]]),
        np.array([[2.0]]),
        np.array([[0.0], [0], [0], [LN9]]),
        np.array([[0.0], [LN3], [0], [0]]),
        np.array([0.0, 0, np.arctanh(-0.6), 0]),
        want=(np.array([[0.9 * np.tanh(1.2)]]), np.array([[1.2]])),
        because="i = 1/2, f = 3/4, g = -3/5, o = 9/10: c = 3/4 * 2 - 1/2 * 3/5.",
    )


def test_padding():
    """After its end a sequence keeps its state, and puts out zeros"""
    W, U = np.zeros((4, 1)), np.array([[0.0], [0], [1], [0]])
    b = np.array([0.0, 0, 0, LN3])  # half is kept, half of g is written
    first = 0.5 * np.tanh(1.0)
    second = 0.5 * first + 0.5 * np.tanh(2.0)
    h = 0.75 * np.tanh([[first], [second]])
    check(
        lstm,
        np.array([[[1.0], [99]], [[1], [2]]]),
        np.array([1, 2]),
        W,
        U,
        b,
        want=(
            np.array([[h[0], [0]], [h[0], h[1]]]),
            h,
            np.array([[first], [second]]),
        ),
        because="The first sequence has length 1: 99 is padding.",
    )
