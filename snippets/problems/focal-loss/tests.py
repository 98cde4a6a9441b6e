import numpy as np
from answer import focal_loss
from judge import check

LOG2, LOG3 = np.log(2), np.log(3)


def test_by_hand():
    """A positive and a negative at a probability of one half"""
    step = (2 * LOG2 + 1) / 8
    check(
        focal_loss,
        np.array([0.0, 0.0]),
        np.array([1, 0]),
        2.0,
        None,
        want=(LOG2 / 2, np.array([-step, step])),
        because="Each has (1/2)^2 log 2; there is one positive.",
    )


def test_log_loss():
    """With gamma 0 it is log loss, its gradient p - y"""
    check(
        focal_loss,
        np.array([[LOG3, -LOG3]]),
        np.array([[1, 1]]),
        0.0,
        None,
        want=((np.log(4 / 3) + np.log(4)) / 2, np.array([[-0.125, -0.375]])),
        because="p is 3/4 and 1/4, and there are two positives.",
    )


def test_alpha():
    """Positives weigh alpha, negatives 1 - alpha"""
    check(
        focal_loss,
        np.array([0.0, 0.0]),
        np.array([True, False]),
        0.0,
        0.25,
        want=(LOG2, np.array([-0.125, 0.375])),
    )


def test_no_positive():
    """Without a positive the sum is divided by 1"""
    check(
        focal_loss,
        np.zeros(4),
        np.zeros(4, int),
        1.0,
        None,
        want=(2 * LOG2, np.full(4, (LOG2 + 1) / 4)),
    )
