import numpy as np
from answer import adam_step
from judge import check

ZERO = np.zeros(2)


def test_first_step():
    """The first step has the size eta, whatever the gradient"""
    check(
        adam_step,
        np.array([1.0, 1.0]),
        np.array([4.0, -0.5]),
        ZERO,
        ZERO,
        1,
        0.1,
        want=(
            np.array([0.9, 1.1]),
            np.array([0.4, -0.05]),
            np.array([0.016, 0.00025]),
        ),
        because="Corrected, the averages are g and its square.",
    )


def test_second_step():
    """A second step by hand, from averages that are not 0"""
    check(
        adam_step,
        np.array([0.9]),
        np.array([2.0]),
        np.array([2.0]),
        np.array([4.0]),
        2,
        0.1,
        beta1=0.5,
        beta2=0.75,
        want=(
            np.array([0.9 - 0.1 * (8 / 3) / np.sqrt(64 / 7)]),
            np.array([2.0]),
            np.array([4.0]),
        ),
        because="Returned are the averages themselves, not corrected.",
    )


def test_decay():
    """Without a gradient the weights shrink by the factor 1 - eta lambda"""
    check(
        adam_step,
        np.array([2.0, -4.0]),
        ZERO,
        ZERO,
        ZERO,
        1,
        0.1,
        weight_decay=0.5,
        want=(np.array([1.9, -3.8]), ZERO, ZERO),
        because="The decay does not pass through the averages.",
    )
