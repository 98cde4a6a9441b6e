import numpy as np
from answer import batch_hard
from judge import check


def test_by_hand():
    """Two anchors, of which one has a loss; a row without a positive"""
    check(
        batch_hard,
        np.array([[0.0], [1.0], [3.0]]),
        np.array([0, 0, 1]),
        4.0,
        want=(0.5, np.array([[-1.0], [3.0], [-2.0]])),
        because="Only the second row as anchor has a loss, 1 - 4 + 4; the mean"
        " is over two anchors.",
    )


def test_hardest():
    """The farthest positive and the nearest negative"""
    Z = np.array([[0.0], [1.0], [2.0], [4.0], [9.0]])
    check(
        batch_hard,
        Z,
        np.array([7, 7, 7, 3, 4]),
        3.0,
        want=(1.0, np.array([[-4 / 3], [0.0], [8 / 3], [-4 / 3], [0.0]])),
        because="The losses of the first three are 4 - 16 + 3 < 0,"
        " 1 - 9 + 3 < 0 and 4 - 4 + 3 = 3.",
    )


def test_no_pairs():
    """Without positives, or without negatives, loss and gradient are 0"""
    Z, zero = np.array([[0.0, 1], [2, 0], [1, 1]]), np.zeros((3, 2))
    check(batch_hard, Z, np.array([0, 1, 2]), 1.0, want=(0.0, zero))
    check(batch_hard, Z, np.array([4, 4, 4]), 1.0, want=(0.0, zero))
    check(batch_hard, Z[:1], np.array([0]), 1.0, want=(0.0, zero[:1]))
