import numpy as np
from answer import info_nce
from judge import check, difference


def test_by_hand():
    """Two pairs by hand"""
    X = np.array([[2.0, 0], [0, 1]])
    Y = np.array([[1.0, 0], [0, 3]])
    p = 1 / (1 + np.exp(2))  # what the softmax gives to the wrong partner
    check(
        info_nce,
        X,
        Y,
        0.5,
        want=(
            -np.log(1 - p),
            np.array([[0, p / 2], [p, 0]]),
            np.array([[0, p], [p / 3, 0]]),
        ),
        because="Scores are 2 and 0; a change along a row changes no cosine.",
    )


def test_rows_choose():
    """Rows of X choose among rows of Y, not the reverse"""
    X = np.array([[1.0, 0], [1, 0]])
    Y = np.array([[1.0, 0], [0, 1]])
    loss = info_nce(X, Y, 1.0)[0]
    want = 0.5 * np.log(1 + np.exp(-1)) + 0.5 * np.log(1 + np.exp(1))
    wrong = difference(loss, want)
    assert not wrong, (
        f"X = {X.tolist()}, Y = {Y.tolist()}, tau = 1: loss {loss:.6f},"
        f" expected {want:.6f}\nBoth rows of scores are (1, 0)."
    )


def test_one_pair():
    """A single pair has loss 0 and no gradient"""
    X, Y = np.array([[3.0, 4.0]]), np.array([[-1.0, 2.0]])
    zero = np.zeros((1, 2))
    check(info_nce, X, Y, 0.1, want=(0.0, zero, zero))
